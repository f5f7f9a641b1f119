package city.careline.deploy.bench.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run of the bench found out. */
public final class LifecycleReport {
    private final int atOnce;
    private final Phase one;
    private final Phase two;
    private final Minimal minimal;
    private final double statements;
    private final Books.Balance balance;
    private final List<String> broken;

    /**
     * Commits per second of the least there is.
     *
     * @param plain one insert that commits by itself
     * @param transaction begin, insert, commit
     * @param outbox the same with an event, published by the relay
     */
    record Minimal(double plain, double transaction, double outbox) {}

    LifecycleReport(
            int atOnce,
            Phase one,
            Phase two,
            Minimal minimal,
            double statements,
            Books.Balance balance,
            List<String> broken) {
        this.atOnce = atOnce;
        this.one = one;
        this.two = two;
        this.minimal = minimal;
        this.statements = statements;
        this.balance = balance;
        this.broken = broken;
    }

    /** Orders per second of one process, as a share of minimal commits divided by writing commits per order. */
    public double ratioToBound() {
        return one.ordersPerSecond() / bound();
    }

    /** Two processes beside one. */
    public double twoToOne() {
        return two.ordersPerSecond() / one.ordersPerSecond();
    }

    /** What announcing an event takes off the rate of transactions, from 0 to 1. */
    public double outboxCost() {
        return Math.max(0, 1 - minimal.outbox() / minimal.transaction());
    }

    /** Presses and events that are nowhere; a customer who gave up counts as one. */
    public int lost() {
        return balance.lost() + broken.size();
    }

    /** Orders and events that are there twice. */
    public int doubled() {
        return balance.doubled();
    }

    private double bound() {
        return minimal.plain() / one.writingPerOrder();
    }

    /** For people. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(one.line());
        lines.add(two.line());
        lines.add(text(
                "minimal commits/s at %d at once: %.0f one insert, %.0f in a transaction, %.0f with an event published",
                atOnce, minimal.plain(), minimal.transaction(), minimal.outbox()));
        lines.add(text(
                "bound = minimal commits/s ÷ writing commits per order = %.0f ÷ %.2f = %.0f orders/s; reached %.3f of it"
                        + " (with reads counted %.2f commits per order, %.3f)",
                minimal.plain(),
                one.writingPerOrder(),
                bound(),
                ratioToBound(),
                one.commitsPerOrder(),
                one.ordersPerSecond() * one.commitsPerOrder() / minimal.plain()));
        lines.add(text(
                "events: %d different, %d lost, %d doubled, %d redelivered; customers who gave up: %d",
                balance.events(), balance.lost(), balance.doubled(), balance.redelivered(), broken.size()));
        lines.add(text("%.1f statements per order, begin and commit included", statements));
        lines.addAll(one.result().stages().lines());
        return lines;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** For programs. */
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("ordersPerSecond", Map.of("one", one.ordersPerSecond(), "two", two.ordersPerSecond()));
        json.put("minimalCommitsPerSecond", minimal.plain());
        json.put("commitsPerOrder", one.writingPerOrder());
        json.put("ratioToBound", ratioToBound());
        json.put("lost", lost());
        json.put("doubled", doubled());
        json.put("bound", bound());
        json.put("allCommitsPerOrder", one.commitsPerOrder());
        json.put("statementsPerOrder", statements);
        json.put("redelivered", balance.redelivered());
        json.put("outboxCost", outboxCost());
        json.put("transactionsPerSecond", minimal.transaction());
        json.put("transactionsWithEventPerSecond", minimal.outbox());
        json.put("atOnce", atOnce);
        json.put("stages", one.result().stages().summary());
        json.put("processors", Map.of("one", one.processors(), "two", two.processors()));
        return json;
    }
}
