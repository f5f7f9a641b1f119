package city.careline.deploy.command;

import city.careline.deploy.city.CityFailure;
import city.careline.deploy.city.Secrets;
import city.careline.deploy.city.TokenIssuer;
import city.careline.deploy.demo.TokenRequest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a bearer token of the city's own issuer, for trying the API. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "A bearer token of the built-in issuer, valid for twelve hours, for trying the API with curl.")
final class TokenCommand implements Callable<Integer> {
    static final List<String> ROLES = List.of(
            "operator",
            "supervisor",
            "provider",
            "worker",
            "finance",
            "auditor",
            "community",
            "county",
            "city",
            "family",
            "device",
            "admin",
            "service");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CityFlags city = new CityFlags();

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "operator, supervisor, provider, worker, finance, auditor, community, county, city, family,"
                    + " device, admin or service.")
    private String role = "";

    @Option(names = "--region", paramLabel = "CODE", description = "12-digit region the caller is confined to.")
    private @Nullable String region;

    @Option(names = "--provider", paramLabel = "ID", description = "Provider the caller belongs to.")
    private @Nullable UUID provider;

    @Option(names = "--worker", paramLabel = "ID", description = "Worker the caller is.")
    private @Nullable UUID worker;

    @Option(names = "--subject", paramLabel = "NAME", description = "Who it is, as the audit log names him.")
    private @Nullable String subject;

    @Override
    public Integer call() {
        if (!ROLES.contains(role)) {
            throw new ParameterException(spec.commandLine(), "--role: one of " + String.join(", ", ROLES));
        }
        if (region != null && !region.matches("\\d{12}")) {
            throw new ParameterException(spec.commandLine(), "--region: 12 digits");
        }
        var folder = city.folder();
        if (!folder.isCity()) {
            throw new CityFailure("there is no city in " + folder.root() + " yet: run ./careline up first");
        }
        String name = subject == null ? role + "-1" : subject;
        String token =
                new TokenIssuer(new Secrets(folder)).issue(new TokenRequest(role, region, provider, worker, name));
        spec.commandLine().getOut().println(token);
        return 0;
    }
}
