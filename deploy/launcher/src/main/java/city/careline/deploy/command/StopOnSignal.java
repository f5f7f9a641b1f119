package city.careline.deploy.command;

import city.careline.deploy.city.EmbeddedCity;
import city.careline.deploy.city.Progress;

/** Stops the city when the launcher is told to end, by Ctrl-C, SIGTERM, or because a command is done or has failed. */
final class StopOnSignal {
    private StopOnSignal() {}

    /** Registers the hook; what is returned takes it back, when the city is to stay. */
    static Runnable of(EmbeddedCity city, Progress progress) {
        var hook = new Thread(
                () -> {
                    progress.say("stopping the city");
                    city.close();
                    progress.say("stopped; its data stays in " + city.folder());
                },
                "stop-city");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> Runtime.getRuntime().removeShutdownHook(hook);
    }
}
