package city.careline.dispatch.adapter.roads;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.EncodedValueLookup;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;

/** A street weighs the seconds it takes; closed to the vehicle, it weighs infinitely much. Turns cost nothing. */
final class TravelWeighting implements Weighting {
    private static final double KMH_PER_METER_PER_SECOND = 3.6;

    private final BooleanEncodedValue access;
    private final DecimalEncodedValue speed;

    TravelWeighting(Vehicle vehicle, EncodedValueLookup values) {
        this.access = values.getBooleanEncodedValue(vehicle.accessKey());
        this.speed = values.getDecimalEncodedValue(vehicle.speedKey());
    }

    /** Metres per second on the street in that direction, 0 where it is closed. */
    double metersPerSecond(EdgeIteratorState street, boolean reverse) {
        boolean open = reverse ? street.getReverse(access) : street.get(access);
        return open ? (reverse ? street.getReverse(speed) : street.get(speed)) / KMH_PER_METER_PER_SECOND : 0;
    }

    @Override
    public double calcMinWeightPerDistance() {
        return KMH_PER_METER_PER_SECOND / speed.getMaxStorableDecimal();
    }

    @Override
    public double calcEdgeWeight(EdgeIteratorState street, boolean reverse) {
        double metersPerSecond = metersPerSecond(street, reverse);
        return metersPerSecond > 0 ? street.getDistance() / metersPerSecond : Double.POSITIVE_INFINITY;
    }

    @Override
    public long calcEdgeMillis(EdgeIteratorState street, boolean reverse) {
        return Math.round(calcEdgeWeight(street, reverse) * 1000);
    }

    @Override
    public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
        return 0;
    }

    @Override
    public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
        return 0;
    }

    @Override
    public boolean hasTurnCosts() {
        return false;
    }

    @Override
    public String getName() {
        return "travel";
    }
}
