package city.careline.deploy.demo.journey;

import city.careline.deploy.demo.Api;
import city.careline.deploy.demo.Await;
import city.careline.deploy.demo.DemoCity;
import city.careline.deploy.demo.Service;
import city.careline.deploy.demo.Session;
import city.careline.deploy.demo.generator.Elder;
import city.careline.deploy.demo.generator.Household;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds elders of the demo city who have nothing going on, for a journey to be about. */
public final class Cast {
    private static final Set<String> OVER = Set.of("CLOSED", "CANCELLED");

    private final DemoCity city;
    private final Session files;
    private final Session orders;

    /** Elders of this city. */
    public Cast(Api api, DemoCity city) {
        this.city = city;
        this.files = api.as("county");
        this.orders = api.as("supervisor");
    }

    /**
     * An elder as the generator invented and the service registered her.
     *
     * @param household the invented home
     * @param elder the invented person
     * @param id the id given at registration
     */
    public record Role(Household household, Elder elder, String id) {}

    /** The first elder living alone who fits and has no open order. */
    public Role first(Predicate<Elder> fits, Predicate<Role> alsoFits) {
        return city.households().stream()
                .filter(Household::isSingle)
                .filter(household -> fits.test(household.first()))
                .flatMap(household -> role(household).stream())
                .filter(this::isQuiet)
                .filter(alsoFits)
                .findFirst()
                .orElseThrow(() -> new Broken("no elder of the demo city is free for this journey"));
    }

    /** The city they live in. */
    DemoCity city() {
        return city;
    }

    private Optional<Role> role(Household household) {
        return id(household.first()).map(id -> new Role(household, household.first(), id));
    }

    /** The id of an invented elder, when registered. */
    public Optional<String> id(Elder elder) {
        JsonNode found = Json.rows(files.get(Service.ELDER, "/elders?phone=" + elder.phone()));
        return found.isEmpty() ? Optional.empty() : Optional.of(Json.id(found.get(0), "elderId"));
    }

    private boolean isQuiet(Role role) {
        return openOrder(role).isEmpty();
    }

    /** The incident a press of the elder became. */
    public Story incidentOf(Role role) {
        String id = Await.until("the press becomes an incident", Duration.ofSeconds(15), () -> openOrder(role));
        return new Story(orders, id);
    }

    private Optional<String> openOrder(Role role) {
        JsonNode nearby = Json.rows(orders.get(
                Service.DISPATCH,
                "/work-orders?limit=500&region=" + role.elder().regionCode()));
        for (JsonNode order : nearby) {
            if (order.path("elderId").asText().equals(role.id())
                    && !OVER.contains(order.path("state").asText())) {
                return Optional.of(Json.id(order, "workOrderId"));
            }
        }
        return Optional.empty();
    }
}
