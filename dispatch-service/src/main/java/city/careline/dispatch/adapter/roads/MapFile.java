package city.careline.dispatch.adapter.roads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The street map the city supplies: OpenStreetMap as PBF or XML.
 *
 * @param path absolute
 */
record MapFile(Path path) {
    private static final int HASH_DIGITS = 24;

    /** A file that is there and can be read. */
    static MapFile of(String name) {
        Path path = Path.of(name).toAbsolutePath().normalize();
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new UnusableMap(path, "is not there or cannot be read", null);
        }
        return new MapFile(path);
    }

    /** What tells its content from any other. */
    String hash() {
        try (InputStream in = Files.newInputStream(path);
                var digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest()).substring(0, HASH_DIGITS);
        } catch (IOException e) {
            throw new UnusableMap(path, "cannot be read to its end", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
