package city.careline.testkit;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Seeds for random walks: a few fixed ones in every build, the full count with {@code -Dcareline.deep=true}, a single
 * one with {@code -Dcareline.seed=N}. Used as the source of a parameterised test; the seed is in the test's name and in
 * its failure.
 */
public final class Seeds {

    private static final String DEEP = "careline.deep";
    private static final String ONLY = "careline.seed";

    private Seeds() {}

    /** True when the full counts were asked for. */
    public static boolean isDeep() {
        return Boolean.getBoolean(DEEP);
    }

    /** The smaller number in an everyday build, the larger one in a deep one. */
    public static int count(int everyday, int deep) {
        return isDeep() ? deep : everyday;
    }

    /** Seeds 1 to {@link #count}, or the one that was asked for. */
    public static Stream<Seed> of(int everyday, int deep) {
        Long only = Long.getLong(ONLY);
        if (only != null) {
            return Stream.of(new Seed(only));
        }
        return LongStream.rangeClosed(1, count(everyday, deep)).mapToObj(Seed::new);
    }

    /**
     * One walk's beginning.
     *
     * @param value starts the generator; the same value gives the same walk on every machine
     */
    public record Seed(long value) {

        /** A fresh generator at the walk's beginning. */
        public RandomGenerator random() {
            return RandomGeneratorFactory.of("L64X128MixRandom").create(value);
        }

        /** Runs the walk; a failure says how to repeat it. */
        public void walk(Consumer<RandomGenerator> walk) {
            try {
                walk.accept(random());
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("repeat with -D" + ONLY + "=" + value + ": " + e.getMessage(), e);
            }
        }

        @Override
        public String toString() {
            return "seed " + value;
        }
    }
}
