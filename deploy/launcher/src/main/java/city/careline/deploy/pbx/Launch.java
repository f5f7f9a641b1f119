package city.careline.deploy.pbx;

import java.nio.file.Path;

/** How the processes of the telephony floor are started, and so what becomes of them when their starter dies. */
@FunctionalInterface
public interface Launch {

    /**
     * Starts a process whose whole output goes to the log.
     *
     * @param name what it is, unique among those that run
     * @throws RuntimeException when it cannot be started
     */
    Process start(String name, ProcessBuilder builder, Path log);

    /** Processes that the kernel kills as soon as this JVM is gone, however it went. */
    static Launch dyingWithThisJvm() {
        return BoundLaunch.ONLY;
    }
}
