package city.careline.elder.application;

import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.elder.ElderId;
import city.careline.elder.domain.elder.IdentityNumber;
import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.terminal.TerminalId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A transaction whose first look is out of date: it shows another household than the rows have. */
record StaleLook(UnitOfWork tx, HouseholdId stale) implements UnitOfWork {
    @Override
    public Instant now() {
        return tx.now();
    }

    @Override
    public Regions regions() {
        return tx.regions();
    }

    @Override
    public Households households() {
        return tx.households();
    }

    @Override
    public Changes changes() {
        return tx.changes();
    }

    @Override
    public Audits audits() {
        return tx.audits();
    }

    @Override
    public Uni<Void> announce(List<Announcement> news, String originId) {
        return tx.announce(news, originId);
    }

    @Override
    public Elders elders() {
        Elders real = tx.elders();
        return new Elders() {
            @Override
            public Uni<Optional<Elder>> find(ElderId id) {
                return real.find(id);
            }

            @Override
            public Uni<Optional<HouseholdId>> findHousehold(ElderId id) {
                return Uni.createFrom().item(Optional.of(stale));
            }

            @Override
            public Uni<Set<IdentityNumber>> listRegistered(Collection<IdentityNumber> identities) {
                return real.listRegistered(identities);
            }

            @Override
            public Uni<List<Elder>> listOf(Collection<HouseholdId> households) {
                return real.listOf(households);
            }

            @Override
            public Uni<List<Elder>> search(ElderQuery query) {
                return real.search(query);
            }

            @Override
            public Uni<Set<String>> listGroupCodes() {
                return real.listGroupCodes();
            }

            @Override
            public Uni<Void> add(Collection<Elder> elders) {
                return real.add(elders);
            }

            @Override
            public Uni<Void> replace(Elder elder) {
                return real.replace(elder);
            }
        };
    }

    @Override
    public Terminals terminals() {
        Terminals real = tx.terminals();
        return new Terminals() {
            @Override
            public Uni<Optional<Terminal>> find(TerminalId id) {
                return real.find(id);
            }

            @Override
            public Uni<Optional<HouseholdId>> findHousehold(TerminalId id) {
                return Uni.createFrom().item(Optional.of(stale));
            }

            @Override
            public Uni<Set<PhoneNumber>> listLinesInUse(Collection<PhoneNumber> lines) {
                return real.listLinesInUse(lines);
            }

            @Override
            public Uni<Set<String>> listDevicesInUse(Collection<String> deviceIds) {
                return real.listDevicesInUse(deviceIds);
            }

            @Override
            public Uni<List<Terminal>> listOf(Collection<HouseholdId> households) {
                return real.listOf(households);
            }

            @Override
            public Uni<Void> add(Collection<Terminal> terminals) {
                return real.add(terminals);
            }

            @Override
            public Uni<Void> replace(Terminal terminal) {
                return real.replace(terminal);
            }
        };
    }
}
