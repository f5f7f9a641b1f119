package city.careline.deploy.demo.map;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** An OpenStreetMap file in PBF: blocks, each a zipped protocol buffer message. */
final class PbfFile {
    private static final int LARGEST_BLOCK = 64 << 20;

    private PbfFile() {}

    static void read(Path file, MapElements elements) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (in.available() > 0) {
                var header = new Wire(ByteBuffer.wrap(in.readNBytes(size(in.readInt()))));
                String type = "";
                int length = 0;
                for (int field = header.next(); field != 0; field = header.next()) {
                    switch (field) {
                        case 1 -> type = text(header.bytes());
                        case 3 -> length = size((int) header.varint());
                        default -> header.skip();
                    }
                }
                byte[] blob = in.readNBytes(length);
                if (type.equals("OSMData")) {
                    new PbfBlock(elements).read(unzipped(new Wire(ByteBuffer.wrap(blob))));
                }
            }
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a block cannot be unzipped", e);
        }
    }

    private static Wire unzipped(Wire blob) throws DataFormatException {
        byte[] content = {};
        for (int field = blob.next(); field != 0; field = blob.next()) {
            switch (field) {
                case 1 -> content = bytes(blob.bytes());
                case 2 -> content = new byte[size((int) blob.varint())];
                case 3 -> {
                    try (var inflater = new Inflater()) {
                        inflater.setInput(blob.bytes());
                        inflater.inflate(content);
                    }
                }
                default -> throw new IllegalArgumentException("zipped in a way that is not read here");
            }
        }
        return new Wire(ByteBuffer.wrap(content));
    }

    private static int size(int bytes) {
        if (bytes < 0 || bytes > LARGEST_BLOCK) {
            throw new IllegalArgumentException("no OpenStreetMap file in PBF");
        }
        return bytes;
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    private static byte[] bytes(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }

    /** One block: its words, its scale, its nodes and ways. */
    private static final class PbfBlock {
        private final MapElements elements;
        private final List<String> words = new ArrayList<>();
        private final List<Wire> groups = new ArrayList<>();
        private long granularity = 100;
        private long latitudeOffset;
        private long longitudeOffset;

        PbfBlock(MapElements elements) {
            this.elements = elements;
        }

        void read(Wire block) {
            for (int field = block.next(); field != 0; field = block.next()) {
                switch (field) {
                    case 1 -> readWords(block.message());
                    case 2 -> groups.add(block.message());
                    case 17 -> granularity = block.varint();
                    case 19 -> latitudeOffset = block.varint();
                    case 20 -> longitudeOffset = block.varint();
                    default -> block.skip();
                }
            }
            groups.forEach(this::readGroup);
        }

        private void readWords(Wire table) {
            for (int field = table.next(); field != 0; field = table.next()) {
                words.add(text(table.bytes()));
            }
        }

        private void readGroup(Wire group) {
            for (int field = group.next(); field != 0; field = group.next()) {
                switch (field) {
                    case 1 -> readNode(group.message());
                    case 2 -> readNodes(group.message());
                    case 3 -> readWay(group.message());
                    default -> group.skip();
                }
            }
        }

        private void readNode(Wire node) {
            long id = 0;
            long latitude = 0;
            long longitude = 0;
            for (int field = node.next(); field != 0; field = node.next()) {
                switch (field) {
                    case 1 -> id = Wire.signed(node.varint());
                    case 8 -> latitude = Wire.signed(node.varint());
                    case 9 -> longitude = Wire.signed(node.varint());
                    default -> node.skip();
                }
            }
            elements.node(id, degrees(latitude, latitudeOffset), degrees(longitude, longitudeOffset));
        }

        private void readNodes(Wire dense) {
            List<Long> ids = List.of();
            List<Long> latitudes = List.of();
            List<Long> longitudes = List.of();
            for (int field = dense.next(); field != 0; field = dense.next()) {
                switch (field) {
                    case 1 -> ids = sums(dense);
                    case 8 -> latitudes = sums(dense);
                    case 9 -> longitudes = sums(dense);
                    default -> dense.skip();
                }
            }
            for (int i = 0; i < ids.size(); i++) {
                elements.node(
                        ids.get(i),
                        degrees(latitudes.get(i), latitudeOffset),
                        degrees(longitudes.get(i), longitudeOffset));
            }
        }

        private void readWay(Wire way) {
            List<Long> keys = new ArrayList<>();
            List<Long> values = new ArrayList<>();
            List<Long> nodes = List.of();
            for (int field = way.next(); field != 0; field = way.next()) {
                switch (field) {
                    case 2 -> way.packed(keys::add);
                    case 3 -> way.packed(values::add);
                    case 8 -> nodes = sums(way);
                    default -> way.skip();
                }
            }
            String highway = "";
            for (int i = 0; i < keys.size(); i++) {
                highway = word(keys.get(i)).equals("highway") ? word(values.get(i)) : highway;
            }
            elements.way(highway, nodes);
        }

        private String word(long number) {
            return words.get((int) number);
        }

        private double degrees(long units, long offset) {
            return (offset + granularity * units) * 1e-9;
        }

        /** Numbers written as differences. */
        private static List<Long> sums(Wire wire) {
            var sums = new ArrayList<Long>();
            wire.packed(difference -> sums.add((sums.isEmpty() ? 0 : sums.getLast()) + Wire.signed(difference)));
            return sums;
        }
    }
}
