package city.careline.elder.adapter.postgres;

import city.careline.runtime.crypto.FieldCipher;
import city.careline.runtime.crypto.KeyedHash;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals single fields for their row, and hashes what is searched for. */
final class Seals {
    private final FieldCipher cipher;
    private final KeyedHash hash;

    Seals(FieldCipher cipher, KeyedHash hash) {
        this.cipher = cipher;
        this.hash = hash;
    }

    /** The sealing of one row: a ciphertext moved to another row or field does not open. */
    Row row(String table, UUID id) {
        return new Row(cipher, table + "/" + id + "/");
    }

    /** Hash of a phone or line number. */
    String number(String digits) {
        return hash.ofNumber(digits);
    }

    /** Hash of any other text, kept apart by what it is. */
    String text(String kind, String text) {
        return hash.of(kind + "/" + text);
    }

    /** Seals fields of one row. */
    record Row(FieldCipher cipher, String context) {
        String seal(String field, String plain) {
            return cipher.encrypt(plain, context + field);
        }

        String open(String field, String sealed) {
            return cipher.decrypt(sealed, context + field);
        }

        @Nullable
        String sealIfAny(String field, @Nullable String plain) {
            return plain == null ? null : seal(field, plain);
        }

        @Nullable
        String openIfAny(String field, @Nullable String sealed) {
            return sealed == null ? null : open(field, sealed);
        }
    }
}
