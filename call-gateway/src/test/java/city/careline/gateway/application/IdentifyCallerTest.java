package city.careline.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import city.careline.gateway.application.IdentifyCaller.Sender;
import city.careline.gateway.domain.CallSamples;
import city.careline.gateway.domain.Identification;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IdentifyCallerTest {
    private final Gateway gateway = new Gateway();
    private final IdentifyCaller identify = gateway.identify();

    private Identification line(@Nullable String hash) {
        return identify.handle(new Sender.Line(hash)).identification();
    }

    private Identification device(String id) {
        return identify.handle(new Sender.Device(id)).identification();
    }

    @Test
    void L10_anybodyMayCall() {
        assertThat(line("hash-of-nobody")).isEqualTo(Identification.UNKNOWN_LINE);
        assertThat(line(null)).isEqualTo(Identification.WITHHELD);
        assertThat(device("nobodys-device")).isEqualTo(Identification.UNKNOWN_LINE);
        assertThat(identify.handle(new Sender.Line("hash-of-nobody")).lineHash())
                .isEqualTo("hash-of-nobody");
    }

    @Test
    void L04_aRegisteredLineOrDeviceNamesItsElder() {
        gateway.terminals.put(CallSamples.terminal(1));
        assertThat(line("hash-of-a-line")).isEqualTo(Identification.ELDER);
        assertThat(device("device-1")).isEqualTo(Identification.ELDER);
    }

    @Test
    void untilTheDirectoryIsCompleteItsCopyHelps() {
        gateway.directoryIncomplete();
        gateway.terminalCopies.put(CallSamples.terminal(2));
        assertThat(line("hash-of-a-line")).isEqualTo(Identification.HOUSEHOLD);
        assertThat(device("device-1")).isEqualTo(Identification.HOUSEHOLD);
        gateway.terminals.put(CallSamples.terminal(1));
        assertThat(line("hash-of-a-line")).isEqualTo(Identification.ELDER);
    }

    @Test
    void aCompleteDirectoryDoesNotTrustAnOldCopy() {
        gateway.terminalCopies.put(CallSamples.terminal(2));
        assertThat(line("hash-of-a-line")).isEqualTo(Identification.UNKNOWN_LINE);
        assertThat(device("device-1")).isEqualTo(Identification.UNKNOWN_LINE);
    }
}
