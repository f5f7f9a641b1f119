package city.careline.deploy.pbx;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/** What the tests of this package share. */
final class PbxFixture {
    /** Tests run in the module's folder. */
    static final Path SCRIPTS = Path.of("..", "asterisk").toAbsolutePath().normalize();

    private PbxFixture() {}

    static AsteriskSettings settings(Path folder, int seats) throws IOException {
        return new AsteriskSettings(
                folder,
                "careline-test",
                freePort(),
                freePort(),
                "ami-secret",
                "trunk-password",
                List.of("seat-one", "seat-two", "seat-three").subList(0, seats));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
