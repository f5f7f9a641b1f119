package city.careline.elder.application;

import city.careline.elder.domain.elder.PhoneNumber;
import city.careline.elder.domain.home.HouseholdId;
import city.careline.elder.domain.terminal.Terminal;
import city.careline.elder.domain.terminal.TerminalId;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

record InMemoryTerminals(InMemoryUnitOfWork.State state) implements Terminals {
    @Override
    public Uni<Optional<Terminal>> find(TerminalId id) {
        return InMemoryUnitOfWork.item(Optional.ofNullable(state.terminals.get(id)));
    }

    @Override
    public Uni<Optional<HouseholdId>> findHousehold(TerminalId id) {
        return find(id).map(found -> found.map(Terminal::household));
    }

    @Override
    public Uni<Set<PhoneNumber>> listLinesInUse(Collection<PhoneNumber> lines) {
        return InMemoryUnitOfWork.item(active().flatMap(
                        terminal -> Stream.ofNullable(terminal.fittings().line()))
                .filter(lines::contains)
                .collect(Collectors.toSet()));
    }

    @Override
    public Uni<Set<String>> listDevicesInUse(Collection<String> deviceIds) {
        return InMemoryUnitOfWork.item(active().flatMap(
                        terminal -> Stream.ofNullable(terminal.fittings().deviceId()))
                .filter(deviceIds::contains)
                .collect(Collectors.toSet()));
    }

    @Override
    public Uni<List<Terminal>> listOf(Collection<HouseholdId> households) {
        return InMemoryUnitOfWork.item(state.terminals.values().stream()
                .filter(terminal -> households.contains(terminal.household()))
                .toList());
    }

    @Override
    public Uni<Void> add(Collection<Terminal> terminals) {
        terminals.forEach(terminal -> state.terminals.put(terminal.id(), terminal));
        return InMemoryUnitOfWork.done();
    }

    @Override
    public Uni<Void> replace(Terminal terminal) {
        return add(List.of(terminal));
    }

    private Stream<Terminal> active() {
        return state.terminals.values().stream().filter(Terminal::isActive);
    }
}
