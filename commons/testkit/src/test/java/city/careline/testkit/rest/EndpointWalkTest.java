package city.careline.testkit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.testkit.rest.ThingService.Sin;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EndpointWalkTest {

    private static final Map<String, Set<String>> ROLES =
            Map.of("POST /things", Set.of("operator"), "GET /things/{id}", Set.of("operator"));

    static Stream<Arguments> sins() {
        return Stream.of(
                Arguments.of(Sin.SERVES_WITHOUT_TOKEN, "POST /things NO_TOKEN"),
                Arguments.of(Sin.TRUSTS_ANYBODY, "GET /things/{id} FOREIGN_TOKEN"),
                Arguments.of(Sin.IGNORES_ROLES, "POST /things WRONG_ROLE"),
                Arguments.of(Sin.BREAKS_ON_MALFORMED_JSON, "POST /things MALFORMED_JSON"),
                Arguments.of(Sin.TAKES_UNKNOWN_FIELDS, "POST /things UNKNOWN_FIELD"),
                Arguments.of(Sin.TAKES_MISSING_FIELDS, "POST /things MISSING_FIELDS"),
                Arguments.of(Sin.TAKES_WRONG_TYPES, "POST /things WRONG_TYPE"),
                Arguments.of(Sin.TAKES_HUGE_TEXT, "POST /things HUGE_TEXT"),
                Arguments.of(Sin.FINDS_WHAT_IS_NOT_THERE, "GET /things/{id} UNKNOWN_ID"),
                Arguments.of(Sin.BREAKS_ON_NONSENSE, "GET /things/{id} NONSENSE_ID"),
                Arguments.of(Sin.REFUSES_IN_PLAIN_TEXT, "content type is not application/problem+json"),
                Arguments.of(Sin.HAS_HIDDEN_OPERATION, "operations without roles: [GET /hidden]"));
    }

    @Test
    void acceptsServiceThatRefusesWell() throws IOException {
        try (var service = new ThingService()) {
            EndpointWalk.of(ROLES).at(service.uri()).run();
        }
    }

    @ParameterizedTest
    @MethodSource("sins")
    void tellsWhatServiceDoesWrong(Sin sin, String told) throws IOException {
        try (var service = new ThingService(sin)) {
            var walk = EndpointWalk.of(ROLES).at(service.uri());

            assertThatThrownBy(walk::run).isInstanceOf(AssertionError.class).hasMessageContaining(told);
        }
    }

    @Test
    void refusesTableWithLinesThatNobodyServes() throws IOException {
        try (var service = new ThingService()) {
            var walk = EndpointWalk.of(ROLES)
                    .at(service.uri())
                    .without("GET /nothing", Check.UNKNOWN_ID, "there is no such operation");

            assertThatThrownBy(walk::run).hasMessageContaining("lines without operation: [GET /nothing]");
        }
    }

    @Test
    void namesEachCheckAsTestOfItsOwn() throws IOException {
        try (var service = new ThingService()) {
            var names = EndpointWalk.of(ROLES)
                    .at(service.uri())
                    .without("GET /things/{id}", Check.NONSENSE_ID, "only to show it")
                    .tests()
                    .map(test -> test.getDisplayName())
                    .toList();

            assertThat(names)
                    .contains("the table of roles names every operation", "POST /things WRONG_TYPE")
                    .doesNotContain("GET /things/{id} NONSENSE_ID", "GET /things/{id} MALFORMED_JSON");
        }
    }
}
