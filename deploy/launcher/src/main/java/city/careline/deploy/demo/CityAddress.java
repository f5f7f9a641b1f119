package city.careline.deploy.demo;

import java.net.URI;
import java.util.function.Function;

/**
 * Where a running city is, and how to be let in.
 *
 * @param gateway base address of call-gateway
 * @param dispatch base address of dispatch-service
 * @param provider base address of provider-service
 * @param elder base address of elder-profile-service
 * @param billing base address of billing-service
 * @param tokens makes a bearer token, valid for at least ten minutes
 * @param clock the city's clock
 */
public record CityAddress(
        URI gateway,
        URI dispatch,
        URI provider,
        URI elder,
        URI billing,
        Function<TokenRequest, String> tokens,
        CityClock clock) {

    URI of(Service service) {
        return switch (service) {
            case GATEWAY -> gateway;
            case DISPATCH -> dispatch;
            case PROVIDER -> provider;
            case ELDER -> elder;
            case BILLING -> billing;
        };
    }
}
