package city.careline.gateway.adapter.asterisk;

import city.careline.gateway.application.TailPosition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file that grows by whole lines, read from a remembered place. It may be renamed and begun anew, emptied, or
 * replaced: a renamed one is read to its end first, also when that happened while nobody was reading. A file is known
 * again by its number in the file system and its first line. For one thread.
 */
final class CelFile implements AutoCloseable {
    private static final int CHUNK_BYTES = 1 << 20;
    private static final int FIRST_LINE_BYTES = 4_096;
    private static final Duration ROTATION_GRACE = Duration.ofMillis(500);

    private final Path path;
    private final Duration rotationGrace;
    private @Nullable FileChannel channel;
    private @Nullable Object key;
    private String identity = "";
    private long offset;
    private long quietSince = System.nanoTime();

    /** Reads on from the position, or from the beginning when there is none. */
    CelFile(Path path, @Nullable TailPosition from) {
        this(path, from, ROTATION_GRACE);
    }

    /** A grace of zero is for tests that write nothing after a rotation. */
    CelFile(Path path, @Nullable TailPosition from, Duration rotationGrace) {
        this.path = path;
        this.rotationGrace = rotationGrace;
        if (from != null) {
            this.identity = from.identity();
            this.offset = from.offset();
        }
    }

    /**
     * Whole lines and where the next ones begin.
     *
     * @param lines without their line ends
     * @param position the place behind them
     * @param skippedBytes bytes passed over because no line end came within a megabyte
     */
    record Chunk(List<String> lines, TailPosition position, int skippedBytes) {}

    /** The next whole lines, empty when there are none now. The same come again until {@link #advance}. */
    Optional<Chunk> next() throws IOException {
        if (channel == null && !open()) {
            return Optional.empty();
        }
        FileChannel file = Objects.requireNonNull(channel);
        if (file.size() < offset) {
            identity = "";
            offset = 0;
        }
        Optional<Chunk> chunk = read(file);
        if (chunk.isPresent()) {
            quietSince = System.nanoTime();
            return chunk;
        }
        return System.nanoTime() - quietSince >= rotationGrace.toNanos() && leaveWhenRotated() ? next() : chunk;
    }

    /** The chunk's outputs are durable. */
    void advance(Chunk chunk) {
        identity = chunk.position().identity();
        offset = chunk.position().offset();
    }

    /** Bytes not read yet, of the file that is being read. */
    long lagBytes() throws IOException {
        FileChannel file = channel;
        return file == null ? 0 : Math.max(0, file.size() - offset);
    }

    @Override
    public void close() throws IOException {
        FileChannel file = channel;
        channel = null;
        if (file != null) {
            file.close();
        }
    }

    private Optional<Chunk> read(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(CHUNK_BYTES, Math.max(1, file.size() - offset)));
        int count = file.read(bytes, offset);
        if (count <= 0) {
            return Optional.empty();
        }
        int end = lastLineEnd(bytes.array(), count);
        if (end < 0 && count < CHUNK_BYTES) {
            return Optional.empty();
        }
        String known = identity.isEmpty() ? identityOf(file, Objects.requireNonNull(key)) : identity;
        if (end < 0) {
            return Optional.of(new Chunk(List.of(), new TailPosition(known, offset + count), count));
        }
        String text = new String(bytes.array(), 0, end, StandardCharsets.UTF_8);
        return Optional.of(new Chunk(text.lines().toList(), new TailPosition(known, offset + end + 1), 0));
    }

    private static int lastLineEnd(byte[] bytes, int count) {
        for (int i = count - 1; i >= 0; i--) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private boolean open() throws IOException {
        @Nullable FileChannel current = openAt(path);
        if (identity.isEmpty() || (current != null && identity.equals(identityOf(current, keyOf(path))))) {
            return use(current, path);
        }
        @Nullable Path renamed = renamed();
        if (renamed != null) {
            if (current != null) {
                current.close();
            }
            return use(openAt(renamed), renamed);
        }
        if (current == null) {
            return false;
        }
        identity = "";
        offset = 0;
        return use(current, path);
    }

    private boolean use(@Nullable FileChannel opened, Path at) throws IOException {
        channel = opened;
        key = opened == null ? null : keyOf(at);
        quietSince = System.nanoTime();
        return opened != null;
    }

    /** At the end of a file that no longer has its name: go on with the one that was begun after it. */
    private boolean leaveWhenRotated() throws IOException {
        if (!Files.exists(path) || keyOf(path).equals(key)) {
            return false;
        }
        Path next = path;
        boolean found = false;
        for (Path sibling : siblingsByAge()) {
            if (found) {
                next = sibling;
                break;
            }
            found = keyOf(sibling).equals(key);
        }
        close();
        identity = "";
        offset = 0;
        return use(openAt(next), next);
    }

    /** The file we were reading, under the name it has now. */
    private @Nullable Path renamed() throws IOException {
        for (Path sibling : siblingsByAge()) {
            try (FileChannel file = FileChannel.open(sibling, StandardOpenOption.READ)) {
                if (identity.equals(identityOf(file, keyOf(sibling)))) {
                    return sibling;
                }
            }
        }
        return null;
    }

    /** The record and what it was renamed to, last written to last; packed ones cannot be read. */
    private List<Path> siblingsByAge() throws IOException {
        Path folder = Objects.requireNonNull(path.toAbsolutePath().getParent());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String name = path.getFileName().toString();
        var aged = new ArrayList<Aged>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String its = file.getFileName().toString();
                if (its.startsWith(name) && !its.endsWith(".gz") && !its.endsWith(".xz")) {
                    aged.add(new Aged(Files.getLastModifiedTime(file), file));
                }
            }
        }
        aged.sort(Comparator.comparing(Aged::writtenAt)
                .thenComparing(it -> it.file().equals(path) ? 1 : 0));
        return aged.stream().map(Aged::file).toList();
    }

    private record Aged(FileTime writtenAt, Path file) {}

    private static @Nullable FileChannel openAt(Path path) throws IOException {
        try {
            return FileChannel.open(path, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static Object keyOf(Path path) throws IOException {
        Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        return key == null ? path : key;
    }

    private static String identityOf(FileChannel file, Object key) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(FIRST_LINE_BYTES);
        int count = Math.max(0, file.read(bytes, 0));
        int end = 0;
        while (end < count && bytes.get(end) != '\n') {
            end++;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.array(), 0, end);
            return key + "/" + HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
