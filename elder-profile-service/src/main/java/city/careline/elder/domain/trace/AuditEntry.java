package city.careline.elder.domain.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A disclosure in the audit log. Each entry carries the hash of the one before: {@code SHA-256(previous ‖ canonical
 * record)}, so a changed, removed or inserted entry breaks the chain.
 *
 * @param number place in the chain, from 1 without gaps
 * @param disclosure what is logged
 * @param previousHash hash of the entry before, 64 zeros for the first
 * @param hash hash of this entry, 64 hex digits
 */
public record AuditEntry(long number, Disclosure disclosure, String previousHash, String hash) {
    /** What the first entry builds on. */
    public static final String GENESIS = "0".repeat(64);

    /** The entry after the last one. */
    public static AuditEntry after(long lastNumber, String lastHash, Disclosure disclosure) {
        long number = lastNumber + 1;
        return new AuditEntry(number, disclosure, lastHash, hashOf(number, lastHash, disclosure));
    }

    /** True when it is unaltered and stands right after the given entry. */
    public boolean follows(long lastNumber, String lastHash) {
        return number == lastNumber + 1
                && previousHash.equals(lastHash)
                && hash.equals(hashOf(number, previousHash, disclosure));
    }

    private static String hashOf(long number, String previous, Disclosure disclosure) {
        // Lengths before the texts: no two records have the same canonical form.
        String canonical = List.of(
                        String.valueOf(number),
                        disclosure.at().toString(),
                        disclosure.actor(),
                        disclosure.roles(),
                        disclosure.elderId().toString(),
                        disclosure.purpose())
                .stream()
                .map(text -> text.length() + ":" + text)
                .collect(Collectors.joining());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((previous + canonical).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
