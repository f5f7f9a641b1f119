package city.careline.deploy.bench.match;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a search can do.
 *
 * @param qps queries answered per second
 * @param p50Us half of them within so many microseconds
 * @param p99Us 99 of 100 within so many microseconds
 */
record Figures(double qps, double p50Us, double p99Us) {
    static Figures of(Times times, double seconds) {
        return new Figures(times.count() / seconds, times.micros(0.5), times.micros(0.99));
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("qps", qps);
        json.put("p50Us", p50Us);
        json.put("p99Us", p99Us);
        return json;
    }
}
