package city.careline.provider.adapter.postgres;

import city.careline.provider.application.Announcements;
import city.careline.provider.application.Change;
import city.careline.provider.application.Decided;
import city.careline.provider.application.ProviderFilter;
import city.careline.provider.application.Providers;
import city.careline.provider.domain.admission.Provider;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.admission.Stage;
import city.careline.provider.domain.admission.Transition;
import city.careline.provider.domain.place.Region;
import city.careline.provider.domain.supervision.Entry;
import city.careline.provider.domain.supervision.EntryId;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.runtime.outbox.HibernateOutbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

/** The register of providers in PostgreSQL. */
@ApplicationScoped
class ProviderRows implements Providers {
    private static final String KNOWN = "select count(*) from ProviderRow where id = :id or creditCode = :code";
    private static final String SITES = "from SiteRow where providerId in (:ids) order by providerId, id";
    private static final String HISTORY = "from StandingRow where providerId = :id order by id";
    private static final String LIST = """
            select p.* from provider p
            where exists (select 1 from unnest(p.service_prefixes) s where %s)
              and exists (select 1 from unnest(p.service_prefixes) s where %s)
              and cast(:stage as text) in ('', p.stage) and p.id > :after
            order by p.id limit :limit""".formatted(touching("scope"), touching("region"));
    private static final String OVERDUE = """
            select p.* from provider p
            where p.stage = 'ACTIVE' and exists (select 1 from rectification r
                where r.provider_id = p.id and r.ended_at is null and r.deadline <= :now)
            order by p.id limit :limit for update of p skip locked""";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final HibernateOutbox outbox;
    private final Mutiny.SessionFactory sessions;
    private final Announcements announcements;
    private final FieldCipher cipher;

    ProviderRows(
            HibernateOutbox outbox, Mutiny.SessionFactory sessions, Announcements announcements, FieldCipher cipher) {
        this.outbox = outbox;
        this.sessions = sessions;
        this.announcements = announcements;
        this.cipher = cipher;
    }

    @Override
    public Uni<Optional<Provider>> add(Function<Instant, Provider> application) {
        return outbox.run((session, now) -> {
                    Provider provider = application.apply(now);
                    return isOnRegister(session, provider)
                            .chain(known -> known
                                    ? Uni.createFrom().item(Optional.<Provider>empty())
                                    : insert(session, provider, now));
                })
                .onFailure(Conflicts::isUniqueness)
                .recoverWithItem(Optional.empty());
    }

    /** The look before the insert keeps the log quiet; the unique constraint decides. */
    private static Uni<Boolean> isOnRegister(Mutiny.Session session, Provider provider) {
        return session.createSelectionQuery(KNOWN, Long.class)
                .setParameter("id", provider.id().value())
                .setParameter("code", provider.particulars().creditCode().value())
                .getSingleResult()
                .map(count -> count > 0);
    }

    private Uni<Optional<Provider>> insert(Mutiny.Session session, Provider provider, Instant now) {
        return session.persistAll(rows(provider).toArray())
                .chain(() -> announce(session, provider, now))
                .replaceWith(Optional.of(provider));
    }

    /** Everything a provider that is new on the register consists of. */
    List<Object> rows(Provider provider) {
        return Stream.of(
                        Stream.of(
                                ProviderRow.of(provider, cipher),
                                StandingRow.of(provider.id(), null, provider.standing())),
                        provider.sites().stream().map(site -> SiteRow.of(provider.id(), site)),
                        DossierRows.of(provider))
                .<Object>flatMap(rows -> rows)
                .toList();
    }

    @Override
    public Uni<Optional<Provider>> find(ProviderId id) {
        return sessions.withSession(session -> session.find(ProviderRow.class, id.value())
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : read(session, row).map(Optional::of)));
    }

    @Override
    public Uni<List<Provider>> list(ProviderFilter filter) {
        Region region = filter.region();
        Stage stage = filter.stage();
        ProviderId after = filter.after();
        return sessions.withSession(session -> session.createNativeQuery(LIST, ProviderRow.class)
                .setParameter("scope", filter.scope())
                .setParameter("region", region == null ? "" : region.prefix())
                .setParameter("stage", stage == null ? "" : stage.name())
                .setParameter("after", after == null ? BEFORE_ALL : after.value())
                .setParameter("limit", filter.limit())
                .getResultList()
                .chain(rows -> readAll(session, rows)));
    }

    @Override
    public Uni<List<Transition>> history(ProviderId id) {
        return sessions.withSession(session -> session.createSelectionQuery(HISTORY, StandingRow.class)
                .setParameter("id", id.value())
                .getResultList()
                .map(rows -> rows.stream().map(StandingRow::read).toList()));
    }

    @Override
    public Uni<Optional<ProviderId>> holderOf(EntryId entry) {
        return sessions.withSession(
                session -> DossierRows.holderOf(session, entry).map(found -> found.map(ProviderId::new)));
    }

    @Override
    public <O> Uni<Optional<O>> change(ProviderId id, Change<Provider, O> change) {
        return outbox.run((session, now) -> session.find(ProviderRow.class, id.value(), LockMode.PESSIMISTIC_WRITE)
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : decided(session, row, change, now).map(Optional::of)));
    }

    @Override
    public <O> Uni<List<O>> changeOverdue(int limit, Change<Provider, O> change) {
        return outbox.run((session, now) -> session.createNativeQuery(OVERDUE, ProviderRow.class)
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList()
                .chain(rows -> eachDecided(session, rows, change, now)));
    }

    /** One after another: a session does one thing at a time. */
    private <O> Uni<List<O>> eachDecided(
            Mutiny.Session session, List<ProviderRow> rows, Change<Provider, O> change, Instant now) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> decided(session, row, change, now))
                .collect()
                .asList();
    }

    private <O> Uni<O> decided(Mutiny.Session session, ProviderRow row, Change<Provider, O> change, Instant now) {
        return read(session, row).chain(current -> {
            Decided<Provider, O> decided = change.decide(current, now);
            return decided.changed()
                    .map(changed -> write(session, row, current, changed, now))
                    .orElseGet(Uni.createFrom()::voidItem)
                    .replaceWith(decided.outcome());
        });
    }

    private Uni<Void> write(Mutiny.Session session, ProviderRow row, Provider current, Provider changed, Instant now) {
        row.writeChange(changed);
        if (!changed.particulars().equals(current.particulars())) {
            row.write(changed.particulars(), cipher);
        }
        var added = new ArrayList<Object>();
        if (!changed.standing().equals(current.standing())) {
            added.add(StandingRow.of(changed.id(), current.standing().stage(), changed.standing()));
        }
        changed.sites().stream()
                .filter(site -> !current.owns(site.id()))
                .forEach(site -> added.add(SiteRow.of(changed.id(), site)));
        return session.persistAll(added.toArray())
                .chain(() -> DossierRows.write(session, current, changed))
                .chain(() -> announce(session, changed, now));
    }

    /** True when what the provider serves and the region have a place in common; the empty prefix is everywhere. */
    private static String touching(String prefix) {
        return "s like cast(:" + prefix + " as text) || '%' or cast(:" + prefix + " as text) like s || '%'";
    }

    private Uni<Void> announce(Mutiny.Session session, Provider provider, Instant now) {
        return HibernateOutbox.add(session, List.of(announcements.of(provider, now)));
    }

    private Uni<Provider> read(Mutiny.Session session, ProviderRow row) {
        return readAll(session, List.of(row)).map(List::getFirst);
    }

    private Uni<List<Provider>> readAll(Mutiny.Session session, List<ProviderRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        return session.createSelectionQuery(SITES, SiteRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .chain(sites -> DossierRows.read(session, ids).map(entries -> read(rows, sites, entries)));
    }

    private List<Provider> read(List<ProviderRow> rows, List<SiteRow> sites, Map<UUID, List<Entry>> entries) {
        var sitesOf = sites.stream()
                .collect(Collectors.groupingBy(
                        site -> site.providerId, Collectors.mapping(SiteRow::read, Collectors.toList())));
        return rows.stream()
                .map(row -> row.read(
                        sitesOf.getOrDefault(row.id, List.of()), entries.getOrDefault(row.id, List.of()), cipher))
                .toList();
    }
}
