package city.careline.deploy.city;

import java.nio.file.Path;

/** The JVM this launcher runs on, for the JVMs it starts. */
final class Java {
    private Java() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
