package city.careline.dispatch.adapter.rest;

import city.careline.dispatch.domain.GeoPoint;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/** Shapes of RFC 7946. Positions are rounded to about a hundred metres: enough for a map, too little for a door. */
final class GeoJson {
    static final String MEDIA_TYPE = "application/geo+json";

    private static final double GRID = 1e3;
    private static final int SMALLEST_RING = 4;

    private GeoJson() {}

    /** A geometry. */
    sealed interface Geometry {}

    /**
     * One place.
     *
     * @param coordinates longitude, latitude
     */
    record Point(List<Double> coordinates) implements Geometry {
        @JsonProperty("type")
        String type() {
            return "Point";
        }
    }

    /**
     * An area.
     *
     * @param coordinates its edge, counterclockwise and closed
     */
    record Polygon(List<List<List<Double>>> coordinates) implements Geometry {
        @JsonProperty("type")
        String type() {
            return "Polygon";
        }
    }

    /**
     * Something on the map.
     *
     * @param geometry where
     * @param properties what
     */
    record Feature(Geometry geometry, Object properties) {
        @JsonProperty("type")
        String type() {
            return "Feature";
        }
    }

    static Point point(GeoPoint place) {
        return new Point(position(place));
    }

    /** The area within a ring; rounding may make neighbours one. */
    static Polygon polygon(List<GeoPoint> ring) {
        List<List<Double>> edge = new ArrayList<>();
        for (GeoPoint corner : ring) {
            List<Double> position = position(corner);
            if (edge.isEmpty() || !edge.getLast().equals(position)) {
                edge.add(position);
            }
        }
        while (edge.size() < SMALLEST_RING) {
            edge.add(edge.getFirst());
        }
        return new Polygon(List.of(edge));
    }

    private static List<Double> position(GeoPoint place) {
        return List.of(rounded(place.longitude()), rounded(place.latitude()));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * GRID) / GRID;
    }
}
