package city.careline.deploy.pbx;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What distinguishes one city's exchange from another's.
 *
 * @param folder the exchange's own state: configuration, record of calls, logs
 * @param systemName part of every call's id, so it must never change for a city
 * @param sipPort UDP, on the loopback address
 * @param amiPort TCP, on the loopback address
 * @param amiSecret of the account {@code careline}
 * @param trunkPassword of the account {@code trunk}, by which the carrier brings the lines
 * @param seatPasswords of the seats 8001, 8002, …, one each
 */
public record AsteriskSettings(
        Path folder,
        String systemName,
        int sipPort,
        int amiPort,
        String amiSecret,
        String trunkPassword,
        List<String> seatPasswords) {
    private static final int FIRST_SEAT = 8001;
    private static final int SEATS_MAX = 99;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    /** Refuses what a configuration file could not carry. */
    public AsteriskSettings {
        folder = folder.toAbsolutePath().normalize();
        seatPasswords = List.copyOf(seatPasswords);
        if (seatPasswords.size() > SEATS_MAX) {
            throw new IllegalArgumentException("at most " + SEATS_MAX + " seats");
        }
        requirePlain("system name", systemName);
        requirePlain("AMI secret", amiSecret);
        requirePlain("trunk password", trunkPassword);
        seatPasswords.forEach(password -> requirePlain("seat password", password));
    }

    /** The seats' numbers, 8001 and up. */
    public List<Integer> seats() {
        return IntStream.range(0, seatPasswords.size())
                .mapToObj(index -> FIRST_SEAT + index)
                .toList();
    }

    /** The password of one seat. */
    public String seatPassword(int seat) {
        if (!seats().contains(seat)) {
            throw new IllegalArgumentException("there is no seat " + seat);
        }
        return seatPasswords.get(seat - FIRST_SEAT);
    }

    /** The record of calls that Asterisk itself appends to; the gateway reads it. Absent before the first call. */
    public Path callEvents() {
        return folder.resolve("log").resolve("cel-custom").resolve("careline.csv");
    }

    /** Warnings and errors of Asterisk. */
    public Path messages() {
        return folder.resolve("log").resolve("messages.log");
    }

    private static void requirePlain(String what, String value) {
        if (!PLAIN.matcher(value).matches()) {
            throw new IllegalArgumentException(what + " must be letters, digits, '_', '.' or '-', at most 64");
        }
    }
}
