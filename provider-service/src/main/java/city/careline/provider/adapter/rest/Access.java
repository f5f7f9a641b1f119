package city.careline.provider.adapter.rest;

import city.careline.provider.application.Providers;
import city.careline.provider.application.Workers;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.runtime.problem.Problem;
import city.careline.runtime.security.Caller;
import city.careline.runtime.security.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which rows a caller may see and change. A provider's desk and a worker are bound to their provider; everybody else to
 * a region, if the token names one. What lies outside is not there for them: 404.
 */
@ApplicationScoped
class Access {
    /** Roles that may read names, phones and positions of people they can see at all. */
    private static final Set<String> READS_CLEAR =
            Set.of(Roles.OPERATOR, Roles.SUPERVISOR, Roles.COUNTY, Roles.CITY, Roles.PROVIDER);

    private final Caller caller;
    private final Providers providers;
    private final Workers workers;

    Access(Caller caller, Providers providers, Workers workers) {
        this.caller = caller;
        this.providers = providers;
        this.workers = workers;
    }

    /** The provider, if this caller may see it; else 404. */
    Uni<Provider> visible(ProviderId id) {
        return providers
                .find(id)
                .map(found -> found.filter(this::isVisible)
                        .orElseThrow(() -> Problem.notFound("没有这个服务商").exception()));
    }

    /** The provider, if this caller may change it; 403 when it serves beyond the caller's region, else 404. */
    Uni<Provider> managed(ProviderId id) {
        return visible(id).invoke(provider -> {
            if (!isBound() && !provider.isWithin(scope())) {
                throw Problem.forbidden("该服务商的服务区域超出您的管辖范围").exception();
            }
        });
    }

    /** The worker, if this caller may see his provider and is not another worker; else 404. */
    Uni<Worker> visible(WorkerId id) {
        return workers.find(id)
                .chain(found -> found.filter(this::isHimselfOrNoWorker)
                        .map(worker -> visible(worker.providerId()).replaceWith(worker))
                        .orElseThrow(() -> Problem.notFound("没有这名服务人员").exception()));
    }

    /** The worker, if this caller may change his provider. */
    Uni<Worker> managed(WorkerId id) {
        return visible(id).call(worker -> managed(worker.providerId()));
    }

    /** Refuses with 403 unless the caller is that worker or another service of the hotline. */
    void requireSelf(WorkerId id) {
        if (!caller.hasRole(Roles.SERVICE) && !id.value().equals(caller.workerId())) {
            throw Problem.forbidden("只能上报本人的位置").exception();
        }
    }

    /** Refuses with 403 unless all the regions lie inside the caller's. */
    void requireRegions(List<Region> regions) {
        if (!isBound()) {
            regions.forEach(region -> caller.requireRegion(region.code()));
        }
    }

    /** The id a provider applies under: its own when the token names one, else the fresh one. */
    ProviderId applicant(UUID fresh) {
        UUID own = caller.providerId();
        return new ProviderId(caller.hasRole(Roles.PROVIDER) && own != null ? own : fresh);
    }

    /** The only provider this caller can see, when he is bound to one; 403 when his token does not say which. */
    Optional<ProviderId> bound() {
        if (!isBound()) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(caller.providerId())
                .map(ProviderId::new)
                .orElseThrow(() -> Problem.forbidden("访问令牌未指明所属服务商").exception()));
    }

    /** Prefix of the region the caller may look into. */
    String scope() {
        return caller.region().prefix();
    }

    /** True when names, phones and positions are shown to this caller in full. */
    boolean readsClear() {
        return READS_CLEAR.stream().anyMatch(caller::hasRole);
    }

    /** The same about one worker, who may also read himself. */
    boolean readsClear(WorkerId worker) {
        return readsClear() || worker.value().equals(caller.workerId());
    }

    /** The person or program behind the request. */
    String actor() {
        return caller.subject();
    }

    private boolean isVisible(Provider provider) {
        return isBound() ? provider.id().value().equals(caller.providerId()) : provider.servesIn(scope());
    }

    private boolean isHimselfOrNoWorker(Worker worker) {
        return !caller.hasRole(Roles.WORKER) || worker.id().value().equals(caller.workerId());
    }

    private boolean isBound() {
        return caller.hasRole(Roles.PROVIDER) || caller.hasRole(Roles.WORKER);
    }
}
