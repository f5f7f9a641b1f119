package city.careline.deploy.demo.map;

import java.nio.ByteBuffer;
import java.util.function.LongConsumer;

/** A protocol buffer message, field by field: {@link #next} moves on, then one of the others reads or skips the value. */
final class Wire {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;

    private final ByteBuffer bytes;
    private int type;

    Wire(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** The number of the next field, 0 at the end. */
    int next() {
        if (!bytes.hasRemaining()) {
            return 0;
        }
        int tag = (int) varint();
        type = tag & 7;
        return tag >>> 3;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte part = bytes.get();
            value |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IllegalArgumentException("a number without an end");
    }

    ByteBuffer bytes() {
        int length = (int) varint();
        ByteBuffer part = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return part;
    }

    Wire message() {
        return new Wire(bytes());
    }

    /** All numbers of a packed field. */
    void packed(LongConsumer each) {
        var numbers = new Wire(bytes());
        while (numbers.bytes.hasRemaining()) {
            each.accept(numbers.varint());
        }
    }

    void skip() {
        switch (type) {
            case VARINT -> varint();
            case FIXED64 -> bytes.position(bytes.position() + Long.BYTES);
            case LENGTH -> bytes();
            case FIXED32 -> bytes.position(bytes.position() + Integer.BYTES);
            default -> throw new IllegalArgumentException("an unknown kind of field");
        }
    }

    static long signed(long zigzag) {
        return zigzag >>> 1 ^ -(zigzag & 1);
    }
}
