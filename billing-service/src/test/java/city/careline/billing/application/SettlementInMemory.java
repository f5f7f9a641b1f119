package city.careline.billing.application;

import city.careline.billing.domain.Charge;
import city.careline.billing.domain.JournalEntry;
import city.careline.billing.domain.Statement;
import city.careline.runtime.event.Ids;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Journal, months, charges and statements in collections, with the refusals the database makes. */
record SettlementInMemory(Tables tables) implements Journals, Months, Charges, Statements {
    @Override
    public Uni<Void> post(List<JournalEntry> entries) {
        return Tables.done(() -> entries.forEach(entry -> {
            refuseClosed(entry.month());
            if (tables.journal.stream().anyMatch(one -> one.reference().equals(entry.reference()))) {
                throw new IllegalStateException("booked before: " + entry.reference());
            }
            tables.journal.add(entry);
        }));
    }

    @Override
    public Uni<Boolean> isClosed(YearMonth month) {
        return Tables.item(tables.closed.containsKey(month));
    }

    @Override
    public Uni<Optional<Instant>> lockToClose(YearMonth month) {
        return Tables.item(Optional.ofNullable(tables.closed.get(month)));
    }

    @Override
    public Uni<Void> close(YearMonth month, Instant at, String by) {
        return Tables.done(() -> {
            refuseClosed(month);
            tables.closed.put(month, at);
        });
    }

    @Override
    public Uni<Void> add(Charge charge) {
        return Tables.done(() -> {
            refuseClosed(charge.month());
            tables.charges.add(charge);
        });
    }

    @Override
    public Uni<Optional<Charge>> findFirst(@Nullable UUID workOrderId, @Nullable UUID visitId) {
        return Tables.item(tables.charges.stream()
                .filter(one -> one.madeBy() == null)
                .filter(one -> workOrderId == null || one.workOrderId().equals(workOrderId))
                .filter(one -> visitId == null || one.visitId().equals(visitId))
                .findFirst());
    }

    @Override
    public Uni<Long> publicFen(UUID workOrderId) {
        return Tables.item(tables.charges.stream()
                .filter(one -> one.workOrderId().equals(workOrderId))
                .mapToLong(Charge::publicFen)
                .sum());
    }

    @Override
    public Uni<List<Statement>> rebuild(YearMonth month, boolean isFinal, Instant now) {
        refuseClosed(month);
        var byProvider = tables.charges.stream()
                .filter(one -> one.month().equals(month))
                .collect(Collectors.groupingBy(Charge::providerId));
        byProvider.forEach((provider, lines) -> {
            UUID id = tables.statements.values().stream()
                    .filter(one ->
                            one.providerId().equals(provider) && one.month().equals(month))
                    .map(Statement::id)
                    .findFirst()
                    .orElseGet(Ids::next);
            long publicFen = lines.stream().mapToLong(Charge::publicFen).sum();
            long selfPayFen = lines.stream().mapToLong(Charge::selfPayFen).sum();
            tables.statements.put(
                    id, new Statement(id, provider, month, lines.size(), publicFen, selfPayFen, isFinal, now));
        });
        return list(month);
    }

    @Override
    public Uni<List<Statement>> list(YearMonth month) {
        return Tables.item(tables.statements.values().stream()
                .filter(one -> one.month().equals(month))
                .toList());
    }

    private void refuseClosed(YearMonth month) {
        if (tables.closed.containsKey(month)) {
            throw new IllegalStateException("month is closed: " + month);
        }
    }
}
