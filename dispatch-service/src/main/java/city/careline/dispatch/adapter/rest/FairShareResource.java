package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.FairShares.Share;
import city.careline.dispatch.application.MeasureFairShare;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.RegionScope;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Whether equals were treated as equals. */
@Path("/reports/fair-share")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.AUDITOR})
public class FairShareResource {
    private static final int DAYS = 366;

    private final MeasureFairShare measureFairShare;
    private final Caller caller;

    /** Reports to the caller, as far as he may see. */
    public FairShareResource(MeasureFairShare measureFairShare, Caller caller) {
        this.measureFairShare = measureFairShare;
        this.caller = caller;
    }

    /**
     * The report.
     *
     * @param regionPrefix digits the counted orders' region codes begin with
     * @param from first day, in Asia/Shanghai
     * @param to first day no longer counted
     * @param assignments assignments made
     * @param rows one for each provider that worked or could have
     */
    public record ReportView(String regionPrefix, LocalDate from, LocalDate to, long assignments, List<RowView> rows) {
        /** Keeps its own copy. */
        public ReportView {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A provider's share; shares and deviation run from 0 to 1.
     *
     * @param providerId the provider
     * @param assignments assignments made
     * @param share part of all assignments
     * @param passed assignments for which somebody of the provider passed every gate
     * @param expected assignments by lot among all who passed
     * @param expectedShare part of all expected
     * @param deviation share less the expected share: above zero for who got more
     */
    public record RowView(
            UUID providerId,
            long assignments,
            double share,
            long passed,
            double expected,
            double expectedShare,
            double deviation) {}

    /**
     * Assignments per provider beside what a lot among equals would have given.
     *
     * @param region 12-digit region, absent for the caller's own; 403 outside the caller's
     * @param from first day, e.g. 2026-11-01
     * @param to first day no longer counted, at most a year later
     */
    @GET
    @Operation(summary = "Assignments per provider beside the expected share among equals")
    public Uni<ReportView> report(
            @QueryParam("region") @Nullable @Pattern(regexp = "\\d{12}") String region,
            @QueryParam("from") @NotNull String from,
            @QueryParam("to") @NotNull String to) {
        String prefix = region == null
                ? caller.region().prefix()
                : RegionScope.of(region).prefix();
        if (!prefix.startsWith(caller.region().prefix())) {
            throw Problem.forbidden("该地区不在您的管辖范围内").exception();
        }
        LocalDate first = day("from", from);
        LocalDate end = day("to", to);
        if (!first.isBefore(end) || first.plusDays(DAYS).isBefore(end)) {
            throw Problem.badField("to", "Period", "结束日期应晚于开始日期,且不超过一年").exception();
        }
        return measureFairShare.handle(prefix, first, end).map(shares -> view(prefix, first, end, shares));
    }

    private static ReportView view(String prefix, LocalDate from, LocalDate to, List<Share> shares) {
        long all = shares.stream().mapToLong(Share::assignments).sum();
        double expected = shares.stream().mapToDouble(Share::expected).sum();
        return new ReportView(
                prefix,
                from,
                to,
                all,
                shares.stream()
                        .map(one -> {
                            double share = part(one.assignments(), all);
                            double due = part(one.expected(), expected);
                            return new RowView(
                                    one.providerId().value(),
                                    one.assignments(),
                                    share,
                                    one.asked(),
                                    one.expected(),
                                    due,
                                    share - due);
                        })
                        .toList());
    }

    private static double part(double some, double all) {
        return all == 0 ? 0 : some / all;
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.badField(field, "Date", "日期格式应为 2026-11-01").exception();
        }
    }
}
