package city.careline.deploy.demo.journey;

import org.jspecify.annotations.Nullable;

/** Real telephones at a real exchange. */
public interface Phones {
    /** A seat's phone, signed on at the exchange; answers each call about two seconds after it rings. */
    Seat seat(String seat);

    /**
     * A line of the carrier calls a number of the hotline; returns when the call is on its way.
     *
     * @param line the line number the carrier asserts, absent when the caller withholds it
     * @param number {@code 995}, {@code 996} or {@code 12349}
     */
    Line call(@Nullable String line, String number);

    /** A seat's phone. */
    interface Seat extends AutoCloseable {
        /** Signs off. */
        @Override
        void close();
    }

    /** A line that has called. */
    interface Line extends AutoCloseable {
        /** True once the phone has heard somebody answer. */
        boolean isAnswered();

        /** Ends the call. */
        void hangUp();

        /** Ends the call if it has not ended. */
        @Override
        void close();
    }
}
