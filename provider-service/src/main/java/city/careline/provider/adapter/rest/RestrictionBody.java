package city.careline.provider.adapter.rest;

import city.careline.provider.domain.supervision.Cause;
import city.careline.provider.domain.supervision.Effect;
import city.careline.provider.domain.supervision.EntryId;
import city.careline.provider.domain.supervision.RestrictionTerms;
import city.careline.runtime.event.Ids;
import city.careline.runtime.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A restriction to lay.
 *
 * @param effect NO_WORK or NO_PUBLIC_MONEY; a BLACKLIST keeps from public money when it is absent
 * @param cause SANCTION, RISK_HOLD or BLACKLIST
 * @param from first instant it holds; now when absent
 * @param to first instant it no longer holds; absent until it is lifted
 * @param reason kept with it
 */
record RestrictionBody(
        @Nullable Effect effect,
        @NotNull Cause cause,
        @Nullable Instant from,
        @Nullable Instant to,
        @NotBlank @Size(max = 500) String reason) {

    RestrictionTerms toTerms() {
        return new RestrictionTerms(new EntryId(Ids.next()), orPublicMoney(), cause, from, to, reason);
    }

    private Effect orPublicMoney() {
        if (effect != null) {
            return effect;
        }
        if (cause != Cause.BLACKLIST) {
            throw Problem.badField("effect", "NotNull", "须说明禁止的内容:NO_WORK 或 NO_PUBLIC_MONEY")
                    .exception();
        }
        return Effect.NO_PUBLIC_MONEY;
    }
}
