package city.careline.dispatch.adapter.roads;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers kept while they are asked for: of two generations of at most {@code size} the older is forgotten when the
 * younger is full. Threads asking for the same at once may each work it out.
 */
final class Remembered<K, V> {
    private final int size;
    private final Function<K, V> answer;
    private volatile Map<K, V> young = new ConcurrentHashMap<>();
    private volatile Map<K, V> old = new ConcurrentHashMap<>();

    Remembered(int size, Function<K, V> answer) {
        this.size = size;
        this.answer = answer;
    }

    V of(K key) {
        V known = young.get(key);
        if (known != null) {
            return known;
        }
        V older = old.get(key);
        V value = older == null ? answer.apply(key) : older;
        if (young.size() >= size) {
            turn();
        }
        young.put(key, value);
        return value;
    }

    private synchronized void turn() {
        if (young.size() >= size) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
    }
}
