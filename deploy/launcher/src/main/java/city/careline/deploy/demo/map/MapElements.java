package city.careline.deploy.demo.map;

import java.util.List;

/** What a map file is read into, in the order of the file. */
interface MapElements {
    /** A point with a number. */
    void node(long id, double latitude, double longitude);

    /**
     * A line along nodes.
     *
     * @param highway value of its tag {@code highway}, empty when it is no street
     */
    void way(String highway, List<Long> nodes);
}
