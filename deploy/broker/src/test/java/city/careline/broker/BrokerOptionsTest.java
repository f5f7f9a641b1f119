package city.careline.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerOptionsTest {

    @Test
    void readsEveryOption() {
        var options =
                BrokerOptions.parse("--port", "9092", "--controller-port", "9093", "--dir", "/x", "--watch-stdin");

        assertThat(options).isEqualTo(new BrokerOptions(9092, 9093, Path.of("/x"), true));
    }

    @Test
    void listensOnTheLoopbackAddressOnly() {
        var settings = new BrokerSettings(BrokerOptions.parse("--port", "1", "--controller-port", "2", "--dir", "/x"));

        assertThat(settings.properties())
                .containsEntry("listeners", "PLAINTEXT://127.0.0.1:1,CONTROLLER://127.0.0.1:2")
                .containsEntry("auto.create.topics.enable", "false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--port 9092 --dir /x; --port, --controller-port and --dir are needed",
                "--port nine; --port wants a port, not nine",
                "--port 70000; --port wants a port, not 70000",
                "--dir; --dir wants a value",
                "--verbose; unknown option --verbose"
            })
    void namesWhatIsWrong(String line, String told) {
        assertThatThrownBy(() -> BrokerOptions.parse(line.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(told);
    }
}
