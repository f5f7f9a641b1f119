package city.careline.deploy.pbx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills the templates of {@code deploy/asterisk/etc} for one city. */
final class AsteriskConfiguration {
    private static final Pattern PLACEHOLDER = Pattern.compile("@([A-Z_]+)@");
    private static final List<String> FOLDERS = List.of("lib/cache", "log/cel-custom", "run", "spool/tmp");
    /** Longest path of a Unix socket, less the name of Asterisk's. */
    private static final int RUN_LENGTH_MAX = 90;

    private final Path templates;
    private final AsteriskSettings settings;

    AsteriskConfiguration(Path scripts, AsteriskSettings settings) {
        this.templates = scripts.resolve("etc");
        this.settings = settings;
    }

    /** Writes every file of the configuration, readable by its owner only, over what an earlier start left. */
    void write(AsteriskProgram program) throws IOException {
        Path folder = settings.folder();
        for (String name : FOLDERS) {
            Files.createDirectories(folder.resolve(name));
        }
        Path etc = Files.createDirectories(folder.resolve("etc"));
        Files.setPosixFilePermissions(etc, PosixFilePermissions.fromString("rwx------"));
        Map<String, String> values = values(program);
        try (Stream<Path> all = Files.list(templates)) {
            for (Path template : all.toList()) {
                Path target = etc.resolve(template.getFileName());
                Files.writeString(target, fill(Files.readString(template), values));
            }
        }
    }

    /** Replaces every {@code @NAME@}; a name without a value is a mistake in the template. */
    static String fill(String template, Map<String, String> values) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                throw new PbxFailure("a template asks for " + found.group() + ", which nobody gives");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    Map<String, String> values(AsteriskProgram program) throws IOException {
        String base =
                program.root().isPresent() ? "/careline" : settings.folder().toString();
        var values = new TreeMap<String, String>();
        values.put("BASE", base);
        values.put("RUN", runFolder(base));
        values.put("SYSTEM_NAME", settings.systemName());
        values.put("SIP_ADDRESS", "127.0.0.1");
        values.put("SIP_PORT", String.valueOf(settings.sipPort()));
        values.put("AMI_PORT", String.valueOf(settings.amiPort()));
        values.put("AMI_SECRET", settings.amiSecret());
        values.put("TRUNK_PASSWORD", settings.trunkPassword());
        values.put("RTP_FIRST", "10000");
        values.put("RTP_LAST", "20000");
        values.put("SEAT_ENDPOINTS", each(this::endpoint));
        values.put("QUEUE_MEMBERS", each("member => PJSIP/%1$d,0,%1$d"::formatted));
        values.put("SEAT_EXTENSIONS", each("exten => %1$d,1,Dial(PJSIP/%1$d,30)%n same => n,Hangup()"::formatted));
        return values;
    }

    private String endpoint(int seat) {
        return """
                [%1$d](seat)
                auth = %1$d
                aors = %1$d
                callerid = Seat %1$d <%1$d>

                [%1$d](seat-auth)
                username = %1$d
                password = %2$s

                [%1$d](seat-aor)
                """.formatted(seat, settings.seatPassword(seat));
    }

    private String each(java.util.function.IntFunction<String> text) {
        return settings.seats().stream().map(text::apply).collect(Collectors.joining("\n"));
    }

    private static String runFolder(String base) throws IOException {
        String run = base + "/run";
        return run.length() <= RUN_LENGTH_MAX
                ? run
                : Files.createTempDirectory("careline-run").toString();
    }
}
