package city.careline.elder.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditEntryTest {
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

    private static Disclosure reading(String purpose) {
        return new Disclosure(AT, "operator-1", "operator", new UUID(1, 1), purpose);
    }

    private final AuditEntry first = AuditEntry.after(0, AuditEntry.GENESIS, reading("call 1"));
    private final AuditEntry second = AuditEntry.after(1, first.hash(), reading("call 2"));

    @Test
    void L56_eachEntryFollowsTheOneBefore() {
        assertThat(first.follows(0, AuditEntry.GENESIS)).isTrue();
        assertThat(second.follows(1, first.hash())).isTrue();
    }

    @Test
    void L56_aRemovedEntryBreaksTheChain() {
        assertThat(second.follows(0, AuditEntry.GENESIS)).isFalse();
        assertThat(second.follows(1, AuditEntry.GENESIS)).isFalse();
    }

    @Test
    void L56_anAlteredEntryBreaksTheChain() {
        var altered = new AuditEntry(1, reading("call 9"), first.previousHash(), first.hash());

        assertThat(altered.follows(0, AuditEntry.GENESIS)).isFalse();
    }

    @Test
    void L56_noTwoRecordsHaveTheSameCanonicalForm() {
        var one = new Disclosure(AT, "ab", "c", new UUID(1, 1), "");
        var other = new Disclosure(AT, "a", "bc", new UUID(1, 1), "");

        assertThat(AuditEntry.after(0, AuditEntry.GENESIS, one).hash())
                .isNotEqualTo(AuditEntry.after(0, AuditEntry.GENESIS, other).hash());
    }
}
