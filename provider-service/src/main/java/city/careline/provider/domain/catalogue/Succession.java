package city.careline.provider.domain.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of the wish to let one effective-dated amount follow the others. */
sealed interface Succession<T extends Dated<T>> {
    /** All of them; an open one before it ends where it begins. */
    record Placed<T extends Dated<T>>(List<T> all) implements Succession<T> {}

    /** Another one for the same holds at some of that time. */
    record Overlapping<T extends Dated<T>>(T other) implements Succession<T> {}

    /** It would end, in the past, one that visits may already have been charged by. */
    record RewritesThePast<T extends Dated<T>>(T other) implements Succession<T> {}

    /** Places the next among the others. */
    static <T extends Dated<T>> Succession<T> of(List<T> others, T next, Instant now) {
        Optional<T> overlapped = others.stream()
                .filter(other -> other.isForTheSame(next) && other.overlaps(next))
                .findFirst();
        var all = new ArrayList<>(others);
        if (overlapped.isPresent()) {
            T before = overlapped.get();
            if (!before.mayBeFollowedBy(next)) {
                return new Overlapping<>(before);
            }
            if (next.from().isBefore(now)) {
                return new RewritesThePast<>(before);
            }
            all.remove(before);
            all.add(before.endingAt(next.from()));
        }
        all.add(next);
        return new Placed<>(List.copyOf(all));
    }
}
