package city.careline.elder.application;

import city.careline.elder.domain.Outcome;
import city.careline.elder.domain.Refusal;
import city.careline.elder.domain.elder.AdvancedAge;
import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.GroupMembership;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Enters an elder into a special group for a period. */
@Singleton
public final class CertifyGroup {
    private final ElderEdits edits;
    private final AdvancedAge policy;

    /** Works on the register, with the policy for 高龄. */
    public CertifyGroup(UnitsOfWork units, AdvancedAge policy) {
        this.edits = new ElderEdits(units);
        this.policy = policy;
    }

    /** The elder after the change. */
    public Uni<Outcome<Elder>> handle(ElderId id, GroupMembership group, Requester by) {
        return edits.apply(
                id,
                by,
                null,
                "GROUP_CERTIFIED",
                (tx, elder) -> tx.elders().listGroupCodes().map(codes -> {
                    if (policy.isReached(group, elder.person().birthDate(), tx.today())) {
                        return Outcome.done(elder);
                    }
                    List<Refusal> flaws = Admission.groupFlaws(codes, group);
                    return flaws.isEmpty() ? elder.joining(group) : new Outcome.Refused<>(flaws);
                }));
    }
}
