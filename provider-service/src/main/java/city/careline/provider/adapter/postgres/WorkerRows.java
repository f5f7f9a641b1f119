package city.careline.provider.adapter.postgres;

import city.careline.provider.application.Announcements;
import city.careline.provider.application.Change;
import city.careline.provider.application.Decided;
import city.careline.provider.application.Workers;
import city.careline.provider.domain.admission.ProviderId;
import city.careline.provider.domain.staff.Shift;
import city.careline.provider.domain.staff.Worker;
import city.careline.provider.domain.staff.WorkerId;
import city.careline.provider.domain.supervision.Rating;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.runtime.outbox.HibernateOutbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The staff files in PostgreSQL. */
@ApplicationScoped
class WorkerRows implements Workers {
    private static final String LIST = "from WorkerRow where providerId = :employer and id > :after order by id";
    private static final String CERTIFICATES = "from CertificateRow where workerId in (:ids) order by id";
    private static final String SHIFTS = "from ShiftRow where workerId in (:ids) and endsAt > :since order by beginsAt";
    private static final String CANCEL = "delete from ShiftRow where workerId = :id and beginsAt in (:begins)";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final HibernateOutbox outbox;
    private final Mutiny.SessionFactory sessions;
    private final Announcements announcements;
    private final FieldCipher cipher;
    private final InstantSource clock;

    WorkerRows(
            HibernateOutbox outbox,
            Mutiny.SessionFactory sessions,
            Announcements announcements,
            FieldCipher cipher,
            InstantSource clock) {
        this.outbox = outbox;
        this.sessions = sessions;
        this.announcements = announcements;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public Uni<Worker> add(Worker worker) {
        return outbox.run((session, now) -> session.persistAll(rows(worker).toArray())
                .chain(() -> announce(session, worker, now))
                .replaceWith(worker));
    }

    /** Everything a worker who is new on the file consists of. */
    List<Object> rows(Worker worker) {
        return Stream.of(
                        Stream.of(WorkerRow.of(worker, cipher)),
                        worker.certificates().stream()
                                .map(certificate -> CertificateRow.of(worker.id(), certificate, cipher)),
                        worker.shifts().stream().map(shift -> ShiftRow.of(worker.id(), shift)),
                        Stream.ofNullable(worker.rating())
                                .map(rating -> RatingRow.of(worker.id().value(), rating)))
                .<Object>flatMap(rows -> rows)
                .toList();
    }

    @Override
    public Uni<Optional<Worker>> find(WorkerId id) {
        return sessions.withSession(session -> session.find(WorkerRow.class, id.value())
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : read(session, row, clock.instant()).map(Optional::of)));
    }

    @Override
    public Uni<List<Worker>> list(ProviderId employer, @Nullable WorkerId after, int limit) {
        return sessions.withSession(session -> session.createSelectionQuery(LIST, WorkerRow.class)
                .setParameter("employer", employer.value())
                .setParameter("after", after == null ? BEFORE_ALL : after.value())
                .setMaxResults(limit)
                .getResultList()
                .chain(rows -> readAll(session, rows, clock.instant())));
    }

    @Override
    public <O> Uni<Optional<O>> change(WorkerId id, Change<Worker, O> change) {
        return outbox.run((session, now) -> session.find(WorkerRow.class, id.value(), LockMode.PESSIMISTIC_WRITE)
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : read(session, row, now).chain(current -> {
                            Decided<Worker, O> decided = change.decide(current, now);
                            return decided.changed()
                                    .map(changed -> write(session, row, current, changed)
                                            .chain(() -> announce(session, changed, now)))
                                    .orElseGet(Uni.createFrom()::voidItem)
                                    .replaceWith(Optional.of(decided.outcome()));
                        })));
    }

    private Uni<Void> write(Mutiny.Session session, WorkerRow row, Worker current, Worker changed) {
        row.write(changed);
        var added = new ArrayList<Object>();
        changed.certificates().stream()
                .filter(certificate -> !current.certificates().contains(certificate))
                .forEach(certificate -> added.add(CertificateRow.of(changed.id(), certificate, cipher)));
        changed.shifts().stream()
                .filter(shift -> !current.shifts().contains(shift))
                .forEach(shift -> added.add(ShiftRow.of(changed.id(), shift)));
        Rating rating = changed.rating();
        if (rating != null && !rating.equals(current.rating())) {
            added.add(RatingRow.of(changed.id().value(), rating));
        }
        return dropRenewed(session, current, changed)
                .chain(() -> dropCancelled(session, current, changed))
                .chain(() -> session.persistAll(added.toArray()));
    }

    /** A paper with a new expiry takes the place of its older row. */
    private Uni<Void> dropRenewed(Mutiny.Session session, Worker current, Worker changed) {
        var gone = new ArrayList<>(current.certificates());
        gone.removeAll(changed.certificates());
        if (gone.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return certificates(session, List.of(current.id().value()))
                .chain(rows -> session.removeAll(rows.stream()
                        .filter(row -> gone.contains(row.read(cipher)))
                        .toArray()));
    }

    private static Uni<Void> dropCancelled(Mutiny.Session session, Worker current, Worker changed) {
        var gone = new ArrayList<>(current.shifts());
        gone.removeAll(changed.shifts());
        if (gone.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createMutationQuery(CANCEL)
                .setParameter("id", changed.id().value())
                .setParameter("begins", gone.stream().map(Shift::from).toList())
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> announce(Mutiny.Session session, Worker worker, Instant now) {
        return HibernateOutbox.add(session, List.of(announcements.of(worker, now)));
    }

    private Uni<Worker> read(Mutiny.Session session, WorkerRow row, Instant now) {
        return readAll(session, List.of(row), now).map(List::getFirst);
    }

    private Uni<List<Worker>> readAll(Mutiny.Session session, List<WorkerRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        return certificates(session, ids)
                .chain(papers -> session.createSelectionQuery(SHIFTS, ShiftRow.class)
                        .setParameter("ids", ids)
                        .setParameter("since", now.minus(Shift.LONGEST))
                        .getResultList()
                        .map(shifts -> read(rows, papers, shifts)));
    }

    private static Uni<List<CertificateRow>> certificates(Mutiny.Session session, List<UUID> workers) {
        return session.createSelectionQuery(CERTIFICATES, CertificateRow.class)
                .setParameter("ids", workers)
                .getResultList();
    }

    private List<Worker> read(List<WorkerRow> rows, List<CertificateRow> papers, List<ShiftRow> shifts) {
        var papersOf = papers.stream()
                .collect(Collectors.groupingBy(
                        paper -> paper.workerId, Collectors.mapping(paper -> paper.read(cipher), Collectors.toList())));
        var shiftsOf = shifts.stream()
                .collect(Collectors.groupingBy(
                        shift -> shift.workerId, Collectors.mapping(ShiftRow::read, Collectors.toList())));
        return rows.stream()
                .map(row -> row.read(
                        papersOf.getOrDefault(row.id, List.of()), shiftsOf.getOrDefault(row.id, List.of()), cipher))
                .toList();
    }
}
