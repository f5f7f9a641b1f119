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

    /** The first elder. */
    public Elder first() {
        return elders.getFirst();
    }
}
