package city.careline.deploy.command;

import city.careline.deploy.city.CityFailure;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code careline} command; the shell script of that name builds what is needed and calls this. */
@Command(
        name = "careline",
        description = "A city's 24-hour elderly call-and-dispatch hotline, on one machine.",
        subcommands = {UpCommand.class, DemoCommand.class, DownCommand.class, TokenCommand.class, PhoneCommand.class},
        footer = {"", "careline COMMAND --help tells more of one."})
public final class CarelineCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs a command and exits with its status: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] args) {
        int status = new CommandLine(new CarelineCommand())
                .setExecutionExceptionHandler(CarelineCommand::explain)
                .execute(args);
        System.exit(status);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }

    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (!(e instanceof CityFailure)) {
            throw e;
        }
        PrintWriter err = command.getErr();
        err.println("careline: " + e.getMessage());
        err.flush();
        return 1;
    }
}
