package zhike.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import zhike.platform.postgres.DataDirectory;
import zhike.platform.postgres.Database;
import zhike.platform.postgres.DatabaseSettings;
import zhike.platform.terminal.OperatorError;
import zhike.platform.terminal.Progress;
import zhike.platform.terminal.Words;
import zhike.testing.Caller;
import zhike.testing.ServerTest;
import zhike.testing.TestPostgres;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A backup of the whole product, taken while people work, into an empty data directory of another
 * machine.
 */
class WholeBackupTest extends ServerTest {
    private static final Progress SILENT =
            new Progress(new PrintStream(OutputStream.nullOutputStream()), Words.ofOperator());
    private static final int DAMAGES = 30;
    private static final long SEED = 20261122;
    @TempDir private Path directory;

    @Test
    void everyTableComesBackWithTheSameCountAndChecksumThoughPeopleWriteMeanwhile()
            throws Exception {
        Caller seller = as("sales");
        for (int at = 0; at < 20; at++) file(seller, "备份前" + at);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger meanwhile = new AtomicInteger();
        Thread writing =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (!over.get())
                                        file(seller, "备份中" + meanwhile.incrementAndGet());
                                });
        while (meanwhile.get() < 2) Thread.sleep(10);
        Path backup = backup();
        over.set(true);
        writing.join();
        Manifest saved;
        try (BackupFile file = BackupFile.open(backup)) {
            saved = file.manifest();
        }
        assertThat(rows(saved, "customer.card")).isGreaterThanOrEqualTo(22);
        assertThat(rows(saved, "customer.attachment")).isGreaterThanOrEqualTo(21);
        assertThat(rows(saved, "platform.file_chunk")).isGreaterThanOrEqualTo(21);
        Manifest back = restored(backup, directory.resolve("elsewhere"));
        assertThat(back.tables()).isEqualTo(saved.tables());
        assertThat(back.sequences()).isEqualTo(saved.sequences());
        System.out.println(
                "backup: "
                        + saved.tables().size()
                        + " tables, "
                        + saved.rows()
                        + " rows, "
                        + meanwhile.get()
                        + " customers written meanwhile");
    }

    @Test
    void aDamagedBackupIsRefusedAndTheTargetStaysEmpty() throws Exception {
        file(as("sales"), "备份损坏");
        byte[] whole = Files.readAllBytes(backup());
        Path broken = directory.resolve("broken.zip");
        Path target = directory.resolve("target");
        Random chance = new Random(SEED);
        for (int at = 0; at < DAMAGES; at++) {
            byte[] bytes =
                    at % 3 == 0
                            ? Arrays.copyOf(whole, chance.nextInt(whole.length))
                            : flipped(
                                    whole,
                                    at % 3 == 1
                                            ? anywhereIn(whole, chance)
                                            : manifestIn(whole, chance),
                                    chance);
            Files.write(broken, bytes);
            assertThatExceptionOfType(OperatorError.class)
                    .as("seed " + SEED + " damage " + at)
                    .isThrownBy(
                            () ->
                                    Restore.fromFile(
                                            new DatabaseSettings(target, null, null, null),
                                            broken,
                                            SILENT))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("backup.damaged"));
            assertThat(new DataDirectory(target).empty()).isTrue();
        }
    }

    private void file(Caller seller, String name) {
        long id = customer(seller, name);
        seller.upload(
                        "/api/customers/" + id + "/attachments",
                        name + ".txt",
                        name.getBytes(StandardCharsets.UTF_8))
                .is(201);
        seller.post("/api/customers/" + id + "/notes", Map.of("body", name)).is(201);
    }

    private Path backup() {
        Path file = directory.resolve("whole.zip");
        Backup.toFile(
                new DatabaseSettings(directory, TestPostgres.url("zhike_shared"), null, null),
                file,
                SILENT,
                Clock.systemUTC());
        return file;
    }

    private static Manifest restored(Path backup, Path elsewhere) throws Exception {
        DatabaseSettings settings = new DatabaseSettings(elsewhere, null, null, null);
        Restore.fromFile(settings, backup, SILENT);
        try (Database database = Database.open(settings);
                Connection connection = database.connections().getConnection()) {
            return new Saving(connection, ModuleSchemas.all(), SILENT)
                    .to(OutputStream.nullOutputStream(), Instant.EPOCH);
        }
    }

    private static long rows(Manifest manifest, String table) {
        return manifest.tables().stream()
                .filter(each -> each.shown().equals(table))
                .mapToLong(Manifest.Table::rows)
                .sum();
    }

    /** In the packed rows; the headers between them are partly never read. */
    private static int anywhereIn(byte[] zip, Random chance) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int largest = 0;
        int best = 0;
        for (int at = text.indexOf("PK\3\4");
                at >= 0 && text.indexOf("PK\3\4", at + 4) >= 0;
                at = text.indexOf("PK\3\4", at + 4)) {
            int length = text.indexOf("PK\3\4", at + 4) - at;
            if (length > largest && chance.nextInt(3) > 0) {
                largest = length;
                best = at;
            }
        }
        return best + 90 + chance.nextInt(largest - 120);
    }

    private static int manifestIn(byte[] zip, Random chance) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int begin = text.lastIndexOf("PK\3\4") + 30 + Saving.MANIFEST.length();
        return begin + chance.nextInt(text.indexOf("PK\7\b", begin) - begin);
    }

    private static byte[] flipped(byte[] whole, int at, Random chance) {
        byte[] bytes = whole.clone();
        bytes[at] ^= (byte) (1 << chance.nextInt(8));
        return bytes;
    }
}
