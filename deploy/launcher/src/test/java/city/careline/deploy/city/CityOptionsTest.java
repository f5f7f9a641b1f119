package city.careline.deploy.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which processes a city has, and which ports they need. */
class CityOptionsTest {
    private final CityOptions whole = new CityOptions(
            Path.of("."), new CityFolder(Path.of("city")), Ports.usualBut(Map.of()), CityOptions.Pbx.NONE);

    @Test
    void aWholeCityHasOneProcessPerService() {
        assertThat(whole.instances())
                .extracting(Instance::word)
                .containsExactly("gateway", "dispatch", "provider", "elder", "billing");
    }

    @Test
    void severalProcessesOfDispatchHaveNamesAndPortsOfTheirOwn() {
        CityOptions two = whole.withDispatchers(2).only(Service.GATEWAY, Service.DISPATCH);

        assertThat(two.instances())
                .extracting(Instance::title)
                .containsExactly("call-gateway", "dispatch-service", "dispatch-service-2");
        assertThat(two.instances()).extracting(Instance::part).doesNotHaveDuplicates();
        assertThat(two.parts()).contains(Part.DISPATCH_2).doesNotContain(Part.DISPATCH_3, Part.BILLING, Part.SIP);
    }

    @Test
    void onlyDispatchRunsAsSeveral() {
        assertThatThrownBy(() -> new Instance(Service.BILLING, 2)).isInstanceOf(CityFailure.class);
        assertThatThrownBy(() -> Instance.dispatch(Instance.MOST + 1)).isInstanceOf(CityFailure.class);
    }

    @Test
    void laterSettingsReplaceEarlierOnes() {
        CityOptions told = whole.with(Map.of("a", "1", "b", "2")).with(Map.of("b", "3"));

        assertThat(told.settings()).containsOnly(Map.entry("a", "1"), Map.entry("b", "3"));
    }
}
