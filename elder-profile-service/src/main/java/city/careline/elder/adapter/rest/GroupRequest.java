package city.careline.elder.adapter.rest;

import city.careline.elder.domain.elder.GroupMembership;
import city.careline.runtime.event.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Membership of a special group.
 *
 * @param code group code, e.g. TEKUN
 * @param from first day
 * @param to first day no longer a member, absent while open
 * @param issuer the office that certified it
 */
public record GroupRequest(
        @NotBlank @Size(max = 40) String code,
        @NotNull LocalDate from,
        @Nullable LocalDate to,

        @NotBlank @Size(max = 100) @Pattern(regexp = "\\P{Cntrl}*")
        String issuer) {
    GroupMembership toGroup() {
        return new GroupMembership(Ids.next(), code, from, to, issuer);
    }
}
