package city.careline.deploy.pbx;

import java.nio.file.Path;
import java.util.Optional;

/**
 * An Asterisk that is installed.
 *
 * @param version what it says of itself
 * @param root the private root it lives in; empty when it is the one on the PATH
 */
public record AsteriskProgram(AsteriskVersion version, Optional<Path> root) {

    /** The first argument of {@code run.sh}. */
    String rootArgument() {
        return root.map(Path::toString).orElse("-");
    }
}
