package city.careline.elder.application;

import city.careline.elder.domain.elder.Elder;
import city.careline.elder.domain.region.Region;
import city.careline.elder.domain.terminal.Terminal;
import java.util.List;

/** What the rest of the hotline learns from the register: the latest state of something. */
public sealed interface Announcement {
    /**
     * A region.
     *
     * @param region its latest state
     */
    record OfRegion(Region region) implements Announcement {}

    /**
     * An elder.
     *
     * @param elder the latest state
     */
    record OfElder(Elder elder) implements Announcement {}

    /**
     * A terminal.
     *
     * @param terminal its latest state
     * @param regionCode where it stands
     * @param pressedBy the living elders who may press it
     */
    record OfTerminal(Terminal terminal, String regionCode, List<Elder> pressedBy) implements Announcement {
        /** Keeps its own copy. */
        public OfTerminal {
            pressedBy = List.copyOf(pressedBy);
        }
    }
}
