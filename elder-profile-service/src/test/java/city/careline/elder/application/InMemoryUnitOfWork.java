package city.careline.elder.application;

import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.home.Household;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.region.RegionCode;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.terminal.TerminalId;
import city.careline.elder.domain.trace.AuditEntry;
import city.careline.elder.domain.trace.Change;
import city.careline.elder.domain.trace.Disclosure;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One transaction on the register in memory. */
final class InMemoryUnitOfWork implements UnitOfWork {
    private final State state;
    private final Instant now;
    private final List<Announcement> news = new ArrayList<>();

    InMemoryUnitOfWork(State state, Instant now) {
        this.state = state;
        this.now = now;
    }

    /** Everything the register holds. */
    static final class State {
        final Map<RegionCode, Region> regions = new LinkedHashMap<>();
        final Map<HouseholdId, Household> households = new LinkedHashMap<>();
        final Map<ElderId, Elder> elders = new LinkedHashMap<>();
        final Map<TerminalId, Terminal> terminals = new LinkedHashMap<>();
        final List<Change> changes = new ArrayList<>();
        final List<AuditEntry> audits = new ArrayList<>();

        State copy() {
            var copy = new State();
            copy.regions.putAll(regions);
            copy.households.putAll(households);
            copy.elders.putAll(elders);
            copy.terminals.putAll(terminals);
            copy.changes.addAll(changes);
            copy.audits.addAll(audits);
            return copy;
        }
    }

    State state() {
        return state;
    }

    List<Announcement> news() {
        return news;
    }

    static <T> Uni<T> item(T item) {
        return Uni.createFrom().item(item);
    }

    static Uni<Void> done() {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Regions regions() {
        return new InMemoryRegions(state);
    }

    @Override
    public Households households() {
        return new InMemoryHouseholds(state);
    }

    @Override
    public Elders elders() {
        return new InMemoryElders(state);
    }

    @Override
    public Terminals terminals() {
        return new InMemoryTerminals(state);
    }

    @Override
    public Changes changes() {
        return new Changes() {
            @Override
            public Uni<Void> add(Collection<Change> changes) {
                state.changes.addAll(changes);
                return done();
            }

            @Override
            public Uni<List<Change>> listOf(UUID subjectId, @Nullable UUID after, int limit) {
                return item(state.changes.stream()
                        .filter(change -> change.subjectId().equals(subjectId))
                        .filter(change ->
                                after == null || change.id().toString().compareTo(after.toString()) > 0)
                        .limit(limit)
                        .toList());
            }
        };
    }

    @Override
    public Audits audits() {
        return new Audits() {
            @Override
            public Uni<AuditEntry> append(Disclosure disclosure) {
                String last = state.audits.isEmpty()
                        ? AuditEntry.GENESIS
                        : state.audits.getLast().hash();
                AuditEntry entry = AuditEntry.after(state.audits.size(), last, disclosure);
                state.audits.add(entry);
                return item(entry);
            }

            @Override
            public Uni<List<AuditEntry>> list(@Nullable UUID elderId, long afterNumber, int limit) {
                return item(state.audits.stream()
                        .filter(entry -> entry.number() > afterNumber)
                        .filter(entry ->
                                elderId == null || entry.disclosure().elderId().equals(elderId))
                        .limit(limit)
                        .toList());
            }
        };
    }

    @Override
    public Uni<Void> announce(List<Announcement> announcements, String originId) {
        news.addAll(announcements);
        return done();
    }
}
