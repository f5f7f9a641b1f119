package city.careline.dispatch.adapter.index;

import city.careline.dispatch.domain.GeoPoint;
import java.util.random.RandomGenerator;

/**
 * Where a walk takes place.
 *
 * @param middle around here
 * @param spread half the width, in degrees
 * @param spots number of spots people stand on; 0 for anywhere
 * @param strangers share of people somewhere else on the globe
 */
record Region(GeoPoint middle, double spread, int spots, double strangers) {
    GeoPoint any(RandomGenerator random) {
        if (random.nextDouble() < strangers) {
            return new GeoPoint(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
        }
        RandomGenerator from = spots == 0 ? random : new java.util.SplittableRandom(random.nextInt(spots));
        return near(spread * from.nextDouble(-1, 1), spread * from.nextDouble(-1, 1));
    }

    private GeoPoint near(double north, double east) {
        double latitude = Math.clamp(middle.latitude() + north, -90, 90);
        double longitude = middle.longitude() + east;
        return new GeoPoint(
                latitude, longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude);
    }
}
