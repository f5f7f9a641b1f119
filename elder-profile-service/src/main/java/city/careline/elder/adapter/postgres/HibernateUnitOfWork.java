package city.careline.elder.adapter.postgres;

import city.careline.elder.application.Announcement;
import city.careline.elder.application.Audits;
import city.careline.elder.application.Changes;
import city.careline.elder.application.Elders;
import city.careline.elder.application.EventsOut;
import city.careline.elder.application.Households;
import city.careline.elder.application.Regions;
import city.careline.elder.application.Terminals;
import city.careline.elder.application.UnitOfWork;
import city.careline.runtime.outbox.HibernateOutbox;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** One session in one transaction. */
record HibernateUnitOfWork(Mutiny.Session session, Instant now, Seals seals, EventsOut events) implements UnitOfWork {
    @Override
    public Regions regions() {
        return new RegionRows(session);
    }

    @Override
    public Households households() {
        return new HouseholdRows(session, seals);
    }

    @Override
    public Elders elders() {
        return new ElderRows(session, seals);
    }

    @Override
    public Terminals terminals() {
        return new TerminalRows(session, seals);
    }

    @Override
    public Changes changes() {
        return new ChangeRows(session);
    }

    @Override
    public Audits audits() {
        return new AuditRows(session);
    }

    @Override
    public Uni<Void> announce(List<Announcement> news, String originId) {
        return HibernateOutbox.add(
                session, news.stream().map(one -> events.of(one, now, originId)).toList());
    }
}
