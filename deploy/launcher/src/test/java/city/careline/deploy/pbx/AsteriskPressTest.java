package city.careline.deploy.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real calls through the private Asterisk 22. */
class AsteriskPressTest {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration AT_ONCE = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    static Path folder;

    private static Asterisk asterisk;
    private SipPhones phones;

    @BeforeAll
    static void startExchange() throws IOException {
        var install = new AsteriskInstall(PbxFixture.SCRIPTS, line -> {});
        install.phones();
        asterisk = new Asterisk(
                PbxFixture.SCRIPTS,
                install.privateRoot(),
                PbxFixture.settings(folder.resolve("pbx"), 3),
                Launch.dyingWithThisJvm());
        asterisk.start();
    }

    @AfterAll
    static void stopExchange() {
        asterisk.close();
    }

    @BeforeEach
    void takePhones() throws IOException {
        phones = new SipPhones(
                PbxFixture.SCRIPTS,
                asterisk.settings(),
                Files.createTempDirectory(folder, "phones"),
                Launch.dyingWithThisJvm());
    }

    @AfterEach
    void putPhonesAway() {
        phones.close();
    }

    @Test
    void redKeyIsRecordedBeforeASeatRingsAndTheSeatAnswers() throws IOException {
        SeatPhone seat = phones.seat(8001, Duration.ofMillis(200), LONG);
        LineCall call = phones.press("10055501001", Press.RED);

        assertThat(call.await(LineState.ANSWERED, SOON))
                .as("see " + call.folder())
                .isTrue();
        List<String> record = events("10055501001");
        assertThat(record.get(0)).startsWith("\"CHAN_START\"");
        assertThat(record.get(1))
                .startsWith("\"USER_DEFINED\"")
                .contains("\"RED\",\"{\"\"extra\"\":\"\"10055501001\"\"}\"");
        assertThat(Duration.between(call.at(LineState.CALLING).orElseThrow(), seconds(record.get(1))))
                .isLessThan(AT_ONCE);

        assertThat(call.hangUp()).isEqualTo(LineState.ENDED);
        assertThat(seat.awaitTotal(SeatState.ENDED, 1, SOON)).isTrue();
    }

    @Test
    void seatAnswersAndHangsUpWhenTold() {
        SeatPhone seat = phones.seat(8001);
        LineCall call = phones.press("10055501002", Press.GREEN);

        assertThat(seat.await(SeatState.RINGING, SOON)).isTrue();
        assertThat(call.await(LineState.RINGING, SOON)).isTrue();
        seat.answer();
        assertThat(call.await(LineState.ANSWERED, SOON)).isTrue();
        assertThat(seat.await(SeatState.ANSWERED, SOON)).isTrue();
        seat.hangUp();
        assertThat(call.awaitEnd(SOON)).isEqualTo(LineState.ENDED);
    }

    @Test
    void pressWithoutAnySeatIsRecordedAndWaitsUntilTheElderHangsUp() throws IOException {
        LineCall call = phones.press("10055501003", Press.RED);

        assertThat(call.await(LineState.RINGING, SOON)).isTrue();
        assertThat(call.hangUp()).isEqualTo(LineState.ABANDONED);
        assertThat(events("10055501003")).anyMatch(line -> line.contains("\"RED\""));
    }

    @Test
    void withheldNumberIsAnEmergencyWithoutANumber() throws IOException {
        LineCall call = phones.press(Press.withheld(Press.RED).givingUpAfter(Duration.ofMillis(300)));

        assertThat(call.awaitEnd(SOON)).isEqualTo(LineState.ABANDONED);
        assertThat(events("withheld")).anyMatch(line -> line.contains("\"RED\",\"{\"\"extra\"\":\"\"\"\"}\""));
    }

    @Test
    void emergencyThatCameLaterIsAnsweredFirst() {
        SeatPhone seat = phones.seat(8001, Duration.ofMillis(100), LONG);
        LineCall first = phones.press("10055501004", Press.RED);
        assertThat(first.await(LineState.ANSWERED, SOON)).isTrue();
        LineCall service = phones.press("10055501005", Press.GREEN);
        assertThat(service.await(LineState.RINGING, SOON)).isTrue();
        LineCall emergency = phones.press("10055501006", Press.RED);
        assertThat(emergency.await(LineState.RINGING, SOON)).isTrue();

        assertThat(first.hangUp()).isEqualTo(LineState.ENDED);

        assertThat(emergency.await(LineState.ANSWERED, SOON)).isTrue();
        assertThat(service.state()).isEqualTo(LineState.RINGING);
        emergency.hangUp();
        assertThat(service.await(LineState.ANSWERED, SOON)).isTrue();
        service.hangUp();
        assertThat(seat.awaitTotal(SeatState.ENDED, 3, SOON)).isTrue();
    }

    @Test
    void strangerWithoutTheTrunksPasswordIsRefused() throws IOException {
        AsteriskSettings own = asterisk.settings();
        var guess = new AsteriskSettings(
                own.folder(), own.systemName(), own.sipPort(), own.amiPort(), own.amiSecret(), "guess", List.of());
        try (var strangers =
                new SipPhones(PbxFixture.SCRIPTS, guess, folder.resolve("strangers"), Launch.dyingWithThisJvm())) {
            LineCall call = strangers.press("10055501007", Press.RED);

            assertThat(call.awaitEnd(SOON)).isEqualTo(LineState.REFUSED);
            assertThat(events("10055501007")).isEmpty();
        }
    }

    @Test
    void lineReachesNothingButTheHotline() {
        assertThat(phones.press("10055501008", "8001").awaitEnd(SOON)).isEqualTo(LineState.REFUSED);
        assertThat(phones.press("10055501008", "0010055501009").awaitEnd(SOON)).isEqualTo(LineState.REFUSED);
    }

    @Test
    void secondExchangeRunsFromTheSameRootButNotOnTheSamePorts() throws IOException {
        var program = new AsteriskInstall(PbxFixture.SCRIPTS, line -> {}).privateRoot();
        AsteriskSettings own = asterisk.settings();
        var clash = new AsteriskSettings(
                folder.resolve("clash"), "clash", own.sipPort(), own.amiPort(), "secret", "password", List.of());
        var launch = Launch.dyingWithThisJvm();
        try (var second = new Asterisk(PbxFixture.SCRIPTS, program, clash, launch)) {
            assertThatExceptionOfType(PbxFailure.class)
                    .isThrownBy(second::start)
                    .withMessageContaining("in use");
            assertThat(second.isAlive()).isFalse();
        }
        try (var third =
                new Asterisk(PbxFixture.SCRIPTS, program, PbxFixture.settings(folder.resolve("third"), 1), launch)) {
            third.start();
            assertThat(third.console("cel show status")).contains("CEL Logging: Enabled");
            assertThat(asterisk.isAlive()).isTrue();
        }
    }

    private static List<String> events(String caller) throws IOException {
        Path record = asterisk.settings().callEvents();
        if (!Files.exists(record)) {
            return List.of();
        }
        List<String> lines = Files.readAllLines(record);
        Optional<String> start = lines.stream()
                .filter(line -> line.contains("\"" + caller + "\""))
                .findFirst();
        return start.map(line -> line.split(",", -1)[6])
                .map(linkedId ->
                        lines.stream().filter(line -> line.contains(linkedId)).toList())
                .orElse(List.of());
    }

    private static java.time.Instant seconds(String line) {
        String time = line.split(",", -1)[1].replace("\"", "");
        String[] parts = time.split("\\.");
        return java.time.Instant.ofEpochSecond(Long.parseLong(parts[0]), Long.parseLong(parts[1]) * 1000);
    }
}
