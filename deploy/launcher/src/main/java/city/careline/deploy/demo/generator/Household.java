package city.careline.deploy.demo.generator;

import java.util.List;

/**
 * A home with one terminal.
 *
 * @param number 0, 1, 2 … within the city
 * @param line line number of the terminal, begins with 1002
 * @param elders one or two
 */
public record Household(int number, String line, List<Elder> elders) {
    /** Keeps its own copy. */
    public Household {
        elders = List.copyOf(elders);
    }

    /** True when one elder lives there, so that the line says who calls. */
    public boolean isSingle() {
        return elders.size() == 1;
    }

    /** True when the terminal belongs to all who live there; otherwise it is the first elder's own. */
    public boolean isShared() {
        return !isSingle() && number % 3 == 0;
    }

    /** The first elder. */
    public Elder first() {
        return elders.getFirst();
    }
}
