package city.careline.deploy.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsteriskConfigurationTest {
    private static final AsteriskProgram ON_PATH =
            new AsteriskProgram(new AsteriskVersion(22, 10, 1), Optional.empty());

    @TempDir
    Path folder;

    @Test
    void leavesNoPlaceholderInAnyFile() throws IOException {
        var settings = settings("secret", List.of("one", "two"));
        new AsteriskConfiguration(PbxFixture.SCRIPTS, settings).write(ON_PATH);

        try (Stream<Path> files = Files.list(settings.folder().resolve("etc"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file).content().doesNotContainPattern("@[A-Z_]+@"));
        }
    }

    @Test
    void givesEverySeatItsEndpointPasswordAndPlaceInBothQueues() throws IOException {
        var settings = settings("secret", List.of("one", "two"));
        new AsteriskConfiguration(PbxFixture.SCRIPTS, settings).write(ON_PATH);

        Path etc = settings.folder().resolve("etc");
        assertThat(etc.resolve("pjsip.conf")).content().contains("[8002](seat-auth)\nusername = 8002\npassword = two");
        assertThat(Files.readAllLines(etc.resolve("queues.conf")))
                .filteredOn("member => PJSIP/8001,0,8001"::equals)
                .hasSize(2);
        assertThat(etc.resolve("extensions.conf")).content().contains("exten => 8002,1,Dial(PJSIP/8002,30)");
    }

    @Test
    void isAtTheCitysOwnPathForTheAsteriskOfThePath() throws IOException {
        var settings = settings("secret", List.of());
        new AsteriskConfiguration(PbxFixture.SCRIPTS, settings).write(ON_PATH);

        assertThat(settings.folder().resolve("etc/asterisk.conf"))
                .content()
                .contains("astlogdir => " + settings.folder() + "/log");
    }

    @Test
    void refusesATemplateThatAsksForTheUnknown() {
        assertThatExceptionOfType(PbxFailure.class)
                .isThrownBy(() -> AsteriskConfiguration.fill("a @B@", Map.of("A", "x")))
                .withMessageContaining("@B@");
    }

    @Test
    void refusesASecretThatWouldBreakTheFile() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings("two\nlines", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("comment;", List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> settings("ok", List.of("")));
    }

    private AsteriskSettings settings(String amiSecret, List<String> seatPasswords) {
        return new AsteriskSettings(folder, "test", 5060, 5038, amiSecret, "trunk-password", seatPasswords);
    }
}
