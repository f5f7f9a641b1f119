package city.careline.dispatch.adapter.roads;

import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.routing.ev.VehicleAccess;
import com.graphhopper.routing.ev.VehicleSpeed;
import java.util.Locale;

/** What workers come by: which streets they may use and how fast. */
public enum Vehicle {
    /** A car on an uncongested street. */
    CAR,
    /** A bicycle; also what an electric bicycle may use. */
    BIKE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String accessKey() {
        return VehicleAccess.key(word());
    }

    String speedKey() {
        return VehicleSpeed.key(word());
    }

    /** What is kept of every street. */
    String encodedValues() {
        return String.join(", ", accessKey(), speedKey(), "road_access");
    }

    Profile profile() {
        return new Profile(word());
    }

    CHProfile hierarchy() {
        return new CHProfile(word());
    }
}
