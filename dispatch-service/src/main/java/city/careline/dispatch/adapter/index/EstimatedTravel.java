package city.careline.dispatch.adapter.index;

import city.careline.dispatch.domain.matching.GreatCircleTravel;
import city.careline.dispatch.domain.matching.TravelTimes;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Travel times where no street map is loaded. */
@ApplicationScoped
public class EstimatedTravel {
    @Produces
    @DefaultBean
    @ApplicationScoped
    TravelTimes travelTimes() {
        return GreatCircleTravel.STANDARD;
    }
}
