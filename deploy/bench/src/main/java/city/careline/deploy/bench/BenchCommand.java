package city.careline.deploy.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code careline bench} command; each bench is a command below it. */
@Command(
        name = "careline bench",
        description = "Measures Careline beside what it could have been built on; exits 0 only when the bars hold.",
        subcommands = {LifecycleBench.class, LoadBench.class, MatchBench.class, PeakBench.class},
        footer = {"", "careline bench NAME --help tells more of one."})
public final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a bench and exits with its status: 0 bars hold, 1 a bar is missed or it failed, 2 wrong usage. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchCommand()).execute(args));
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
