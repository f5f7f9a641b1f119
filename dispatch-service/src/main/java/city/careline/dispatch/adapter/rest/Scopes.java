package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.application.Viewer;
import city.careline.dispatch.domain.ProviderId;
import city.careline.dispatch.domain.WorkerId;
import city.careline.dispatch.domain.order.Answerer;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far a token reaches, in the words of dispatching. */
final class Scopes {
    private static final List<String> WIDE = List.of(
            Roles.OPERATOR,
            Roles.SUPERVISOR,
            Roles.CITY,
            Roles.COUNTY,
            Roles.COMMUNITY,
            Roles.AUDITOR,
            Roles.ADMIN,
            Roles.SERVICE);

    private Scopes() {}

    /** Whoever is neither at a seat nor of the administration sees only what was offered to him. */
    static Viewer viewer(Caller caller) {
        if (WIDE.stream().anyMatch(caller::hasRole)) {
            boolean atSeat = caller.hasRole(Roles.OPERATOR) || caller.hasRole(Roles.SUPERVISOR);
            return new Viewer(caller.subject(), atSeat, caller.region().prefix(), null, null);
        }
        Answerer own = answerer(caller);
        return new Viewer(caller.subject(), false, "", own.providerId(), own.workerId());
    }

    /** Refuses with 403 a worker's token without a worker and a provider's without a provider. */
    static Answerer answerer(Caller caller) {
        @Nullable UUID provider = caller.providerId();
        @Nullable UUID worker = caller.hasRole(Roles.WORKER) ? caller.workerId() : null;
        if (caller.hasRole(Roles.WORKER) ? worker == null : provider == null) {
            throw Problem.forbidden("访问令牌没有注明所属的服务商或服务人员").exception();
        }
        return new Answerer(
                provider == null ? null : new ProviderId(provider), worker == null ? null : new WorkerId(worker));
    }
}
