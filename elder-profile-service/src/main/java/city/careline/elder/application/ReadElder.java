package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.trace.Disclosure;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads one elder. Community and county staff with a region of their own see its elders in clear; an operator does while a call is
 * open, and names it. Everybody else sees masks. Each reading in clear is in the audit log before it is answered.
 */
@Singleton
public final class ReadElder {
    private final UnitsOfWork units;

    /** Works on the register. */
    public ReadElder(UnitsOfWork units) {
        this.units = units;
    }

    /**
     * An elder as read.
     *
     * @param elder the elder
     * @param clear true when the reader may see personal data
     * @param today the day on which the age is told
     */
    public record Reading(Elder elder, boolean clear, LocalDate today) {}

    /** The elder, or refused when absent or outside the requester's regions. */
    public Uni<Outcome<Reading>> handle(ElderId id, @Nullable UUID openCall, Requester by) {
        return units.run(tx -> tx.elders()
                .find(id)
                .chain(found -> found.filter(
                                elder -> by.scope().covers(elder.home().region().value()))
                        .map(elder -> read(tx, elder, openCall, by))
                        .orElseGet(() -> Uni.createFrom().item(Outcome.refused(Refusal.ELDER_ABSENT)))));
    }

    private static Uni<Outcome<Reading>> read(UnitOfWork tx, Elder elder, @Nullable UUID openCall, Requester by) {
        boolean bound = !by.scope().prefix().isEmpty();
        boolean regional =
                bound && (by.roles().contains(Roles.COMMUNITY) || by.roles().contains(Roles.COUNTY));
        boolean duringCall = by.roles().contains(Roles.OPERATOR) && openCall != null;
        if (!regional && !duringCall) {
            return Uni.createFrom().item(Outcome.done(new Reading(elder, false, tx.today())));
        }
        var disclosure = new Disclosure(
                tx.now(),
                by.subject(),
                String.join(",", new TreeSet<>(by.roles())),
                elder.id().value(),
                openCall == null ? "regional duty" : "call " + openCall);
        return tx.audits().append(disclosure).replaceWith(Outcome.done(new Reading(elder, true, tx.today())));
    }
}
