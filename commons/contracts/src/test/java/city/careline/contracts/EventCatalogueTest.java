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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The wire format is fixed by golden files, which are added and never edited: {@code TYPE.json} is the type as it was
 * first, {@code TYPE.2.json} after optional fields were added, and so on. All are read, the last is what is written.
 */
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
        String written = JSON.writeValueAsString(Samples.of(type.payload())) + "\n";
        if (Boolean.getBoolean("careline.golden.add")) {
            addVersion(type, written);
        }

        // When
        String expected = Files.readString(versions(type).getLast());

        // Then
        assertThat(written).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    void readsItsGoldenFilesBack(EventType<?> type) throws IOException {
        List<Path> versions = versions(type);
        for (Path older : versions.subList(0, versions.size() - 1)) {
            assertThat(JSON.readValue(Files.readString(older), type.payload())).isNotNull();
        }
        assertThat(JSON.readValue(Files.readString(versions.getLast()), type.payload()))
                .isEqualTo(Samples.of(type.payload()));
    }

    private static void addVersion(EventType<?> type, String written) throws IOException {
        Path last = versions(type).getLast();
        if (Files.notExists(last)) {
            Files.createDirectories(GOLDEN);
            Files.writeString(last, written);
        } else if (!Files.readString(last).equals(written)) {
            Files.writeString(GOLDEN.resolve(type.name() + "." + (versions(type).size() + 1) + ".json"), written);
        }
    }

    private static List<Path> versions(EventType<?> type) {
        var all = new ArrayList<Path>();
        all.add(GOLDEN.resolve(type.name() + ".json"));
        int number = 2;
        while (Files.exists(GOLDEN.resolve(type.name() + "." + number + ".json"))) {
            all.add(GOLDEN.resolve(type.name() + "." + number + ".json"));
            number++;
        }
        return all;
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
            assertThat(files.map(file -> file.getFileName().toString().replaceAll("(\\.\\d+)?\\.json$", ""))
                            .distinct())
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
