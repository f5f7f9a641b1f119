package city.careline.deploy.city;

import city.careline.deploy.pbx.Asterisk;
import city.careline.deploy.pbx.AsteriskInstall;
import city.careline.deploy.pbx.AsteriskProgram;
import city.careline.deploy.pbx.AsteriskSettings;
import city.careline.deploy.pbx.Launch;
import city.careline.deploy.pbx.PbxFailure;
import city.careline.deploy.pbx.SipPhones;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The city's telephone exchange: Asterisk when there is one, else nothing, and then it says so. */
public final class Telephony {
    private static final String NAME = "asterisk";
    private static final int FIRST_SEAT = 8001;
    private static final int SEATS = 8;

    private final CityOptions options;
    private final Children children;
    private final Progress progress;
    private final Path scripts;
    private final AsteriskSettings settings;
    private @Nullable Asterisk asterisk;

    Telephony(CityOptions options, Secrets secrets, Children children, Progress progress) {
        this.options = options;
        this.children = children;
        this.progress = progress;
        this.scripts = options.home().resolve("deploy/asterisk");
        this.settings = settings(options, secrets);
    }

    /** The settings of a city's exchange, whoever runs it. */
    static AsteriskSettings settings(CityOptions options, Secrets secrets) {
        List<String> seatPasswords = IntStream.range(FIRST_SEAT, FIRST_SEAT + SEATS)
                .mapToObj(seat -> secrets.password("seat-" + seat))
                .toList();
        return new AsteriskSettings(
                options.folder().folder(NAME),
                "careline-embedded",
                options.ports().of(Part.SIP),
                options.ports().of(Part.AMI),
                secrets.password("ami"),
                secrets.password("trunk"),
                seatPasswords);
    }

    /** Real SIP telephones for the exchange of a city that somebody else runs. */
    public static SipPhones phonesOf(CityOptions options) {
        return phones(options, settings(options, new Secrets(options.folder())));
    }

    private static SipPhones phones(CityOptions options, AsteriskSettings settings) {
        return new SipPhones(
                options.home().resolve("deploy/asterisk"),
                settings,
                options.folder().folder("logs/phones"),
                Launch.dyingWithThisJvm());
    }

    /** Starts it; a city without an exchange goes on with the alarm API. */
    void start() {
        findProgram().ifPresent(program -> {
            try {
                asterisk = new Asterisk(scripts, program, settings, children::start);
                asterisk.start();
                progress.say("Asterisk " + program.version() + " is ready");
            } catch (PbxFailure e) {
                throw new CityFailure(String.valueOf(e.getMessage()), e);
            }
        });
    }

    private Optional<AsteriskProgram> findProgram() {
        var install = new AsteriskInstall(scripts, progress::say);
        try {
            return switch (options.pbx()) {
                case NONE -> Optional.empty();
                case PRIVATE -> Optional.of(install.privateRoot());
                case AUTO -> Optional.of(install.pathOrPrivate());
            };
        } catch (PbxFailure e) {
            if (options.pbx() == CityOptions.Pbx.PRIVATE) {
                throw new CityFailure(String.valueOf(e.getMessage()), e);
            }
            progress.say("no telephone exchange: " + e.getMessage());
            progress.say("going on without telephones; presses come through POST /alarms only");
            return Optional.empty();
        }
    }

    /** True when telephones can connect. */
    public boolean isRunning() {
        return asterisk != null && asterisk.isAlive();
    }

    /** Real SIP telephones for this exchange; one folder per phone below the logs. */
    public SipPhones phones() {
        return phones(options, settings);
    }

    /** The exchange's settings. */
    public AsteriskSettings settings() {
        return settings;
    }

    Map<String, String> gatewaySettings() {
        var gateway = new HashMap<String, String>();
        gateway.put("careline.pbx.enabled", String.valueOf(isRunning()));
        gateway.put("careline.pbx.system-name", settings.systemName());
        gateway.put("careline.pbx.cel-file", settings.callEvents().toString());
        gateway.put("careline.pbx.ami.host", "127.0.0.1");
        gateway.put("careline.pbx.ami.port", String.valueOf(settings.amiPort()));
        gateway.put("careline.pbx.ami.user", "careline");
        gateway.put("careline.pbx.ami.secret", settings.amiSecret());
        gateway.put(
                "careline.seats", settings.seats().stream().map(String::valueOf).collect(Collectors.joining(",")));
        return gateway;
    }

    /** Where telephones connect and with what, for a person. */
    public String describe() {
        if (!isRunning()) {
            return "none: no Asterisk; see deploy/README.md";
        }
        Path secrets = options.folder().secrets();
        return "sip:127.0.0.1:%d  lines: user trunk, password in %s, number in P-Asserted-Identity; seats %d-%d: password in %s"
                .formatted(
                        settings.sipPort(),
                        relative(secrets.resolve("trunk.password")),
                        FIRST_SEAT,
                        FIRST_SEAT + SEATS - 1,
                        relative(secrets.resolve("seat-" + FIRST_SEAT + ".password")));
    }

    private static Path relative(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(path) && path.startsWith(here) ? here.relativize(path) : path;
    }
}
