package city.careline.gateway.adapter.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.careline.gateway.application.Journal;
import city.careline.gateway.application.JournalContract;
import city.careline.gateway.application.JournalUnavailable;
import city.careline.gateway.application.TailPosition;
import city.careline.runtime.crypto.FieldCipher;
import city.careline.testkit.city.TestKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJournalTest extends JournalContract {
    private static final FieldCipher CIPHER = new FieldCipher(TestKeys.fieldKeyset());

    @TempDir
    private Path folder = Path.of("");

    private SqliteJournal journal = open(Path.of("unused"));

    private static SqliteJournal open(Path file) {
        return new SqliteJournal(file.toString(), CIPHER);
    }

    @BeforeEach
    void openJournal() {
        journal = open(folder.resolve("sub/journal.db"));
    }

    @Override
    protected Journal journal() {
        return journal;
    }

    /** What a power cut would leave: the files as they are, with nobody having closed them. */
    private SqliteJournal afterPowerCut(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(folder.resolve("sub"))) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return open(copy.resolve("journal.db"));
    }

    private static Journal.Entry entry(int number) {
        String name = "call-" + number;
        return new Journal.Entry(new TailPosition("file", number * 100L), List.of(ringing(name)), List.of(event(name)));
    }

    @Test
    void G03_whatWasWrittenIsThereAfterAPowerCut() throws IOException {
        // Given
        journal.write(entry(1));
        assertThat(journal.writeAlarm(alarm("1"), event("alarm"))).isTrue();
        // When
        SqliteJournal successor = afterPowerCut("cut");
        // Then
        assertThat(successor.tailPosition()).contains(new TailPosition("file", 100));
        assertThat(successor.listCalls(Instant.EPOCH)).containsExactly(ringing("call-1"));
        assertThat(successor.listPending(9).stream().map(Journal.Pending::event))
                .containsExactly(event("call-1"), event("alarm"));
        assertThat(successor.writeAlarm(alarm("1"), event("alarm"))).isFalse();
    }

    @Test
    void positionCallsAndEventsAreThereTogetherOrNotAtAll() throws IOException {
        for (int i = 1; i <= 20; i++) {
            journal.write(entry(i));
            SqliteJournal successor = afterPowerCut("cut-" + i);
            assertThat(successor.tailPosition()).contains(new TailPosition("file", i * 100L));
            assertThat(successor.listCalls(Instant.EPOCH)).hasSize(i);
            assertThat(successor.listPending(100)).hasSize(i);
        }
    }

    @Test
    void aRowThatNobodyCanOpenDoesNotHoldUpTheOthers() throws IOException {
        // Given
        journal.write(entry(1));
        afterPowerCut("other-key");
        var other = new SqliteJournal(
                folder.resolve("other-key/journal.db").toString(), new FieldCipher(FieldCipher.newKeyset()));
        // When
        other.write(entry(2));
        // Then
        assertThat(other.listCalls(Instant.EPOCH)).containsExactly(ringing("call-2"));
        assertThat(other.listPending(1).stream().map(Journal.Pending::event)).containsExactly(event("call-2"));
        assertThat(other.backlog()).isEqualTo(2);
    }

    @Test
    void saysWhenTheDiskDoesNotTakeIt() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "in the way");
        SqliteJournal broken = open(notAFolder.resolve("journal.db"));
        assertThat(broken.isWritable()).isFalse();
        assertThatThrownBy(() -> broken.write(entry(1))).isInstanceOf(JournalUnavailable.class);
        assertThat(broken.backlog()).isZero();
    }

    @Test
    void healsWhenTheDiskIsBack() throws IOException {
        // Given
        Path inTheWay = Files.writeString(folder.resolve("later"), "in the way");
        SqliteJournal healing = open(inTheWay.resolve("journal.db"));
        assertThat(healing.isWritable()).isFalse();
        // When
        Files.delete(inTheWay);
        // Then
        assertThat(healing.isWritable()).isTrue();
        healing.write(entry(1));
        assertThat(healing.backlog()).isEqualTo(1);
    }

    @Test
    void nothingReadableLiesOnTheDisk() throws IOException {
        journal.write(entry(1));
        journal.writeAlarm(alarm("secret-reference"), event("alarm"));
        try (Stream<Path> files = Files.list(folder.resolve("sub"))) {
            for (Path file : files.toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain("secret-reference", "hash-of-a-line", "8001", "key-alarm");
            }
        }
    }
}
