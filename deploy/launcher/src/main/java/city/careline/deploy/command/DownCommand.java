package city.careline.deploy.command;

import city.careline.deploy.city.Children;
import city.careline.deploy.city.CityFolder;
import city.careline.deploy.city.CityLock;
import city.careline.deploy.city.EmbeddedCity;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stops a city that was left running, and forgets it when asked to. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = "Stops a city that was left running; with --wipe also deletes all its data.")
final class DownCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CityFlags city = new CityFlags();

    @Option(names = "--wipe", description = "Delete the city with all its data.")
    private boolean wipe;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var folder = city.folder();
        if (!folder.isCity()) {
            out.println("There is no city in " + folder.root() + ".");
            return 0;
        }
        stop(folder);
        if (wipe) {
            folder.wipe();
            out.println("The city in " + folder.root() + " is gone.");
        } else {
            out.println("Stopped. Its data stays in " + folder.root() + "; --wipe deletes it.");
        }
        return 0;
    }

    /** Asks the launcher to do it when there is one, so that both know. */
    private void stop(CityFolder folder) {
        var out = spec.commandLine().getOut();
        CityLock.holder(folder).ifPresent(launcher -> {
            out.println("Stopping the city of launcher " + launcher.pid() + " ...");
            out.flush();
            launcher.destroy();
            launcher.onExit().orTimeout(90, TimeUnit.SECONDS).join();
        });
        var children = new Children(folder);
        List<String> alive = children.alive();
        if (!alive.isEmpty()) {
            out.println("Stopping " + String.join(", ", alive) + " ...");
            out.flush();
            EmbeddedCity.stopAll(children);
        }
    }
}
