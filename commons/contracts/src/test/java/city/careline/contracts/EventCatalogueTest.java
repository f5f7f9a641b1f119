package city.careline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The wire format is fixed by golden files, which are added and never edited. */
class EventCatalogueTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final List<String> PERSONAL =
            List.of("phone", "address", "identitynumber", "linenumber", "diagnosis", "birth");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    static Stream<EventType<?>> types() {
        return EventCatalogue.ALL.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void isWrittenExactlyAsItsGoldenFile(EventType<?> type) throws IOException {
        // Given
        Path golden = GOLDEN.resolve(type.name() + ".json");
        String written = JSON.writeValueAsString(Samples.of(type.payload())) + "\n";
        if (Boolean.getBoolean("careline.golden.add") && Files.notExists(golden)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, written);
        }

        // When
        String expected = Files.readString(golden);

        // Then
        assertThat(written).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void readsItsGoldenFileBack(EventType<?> type) throws IOException {
        Object read = JSON.readValue(Files.readString(GOLDEN.resolve(type.name() + ".json")), type.payload());

        assertThat(read).isEqualTo(Samples.of(type.payload()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void isNamedAfterItsProducerAndTravelsOnItsTopic(EventType<?> type) {
        assertThat(type.name()).matches("careline\\.[a-z]+\\.[a-z-]+\\.v\\d+");
        assertThat(type.topic().name()).startsWith("careline." + type.producer() + ".");
        assertThat(type.payload().getPackageName()).endsWith("contracts." + type.producer());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void hasNoFieldForPersonalDataInClear(EventType<?> type) {
        assertThat(Stream.of(type.payload().getRecordComponents())
                        .map(component -> component.getName().toLowerCase(Locale.ROOT)))
                .noneMatch(name -> PERSONAL.stream().anyMatch(name::contains));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void standsInTheCatalogue(EventType<?> type) throws IOException {
        assertThat(Files.readString(Path.of("../README.md"))).contains("`" + type.name() + "`");
    }

    @Test
    void hasNoGoldenFileOfATypeThatIsGone() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(
                            EventCatalogue.ALL.stream().map(EventType::name).toList());
        }
    }

    @Test
    void listsEveryTopicOnce() {
        assertThat(Topics.ALL).extracting(Topic::name).doesNotHaveDuplicates();
        assertThat(EventCatalogue.ALL).extracting(EventType::topic).isSubsetOf(Topics.ALL);
    }
}
