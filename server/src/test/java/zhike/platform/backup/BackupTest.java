package zhike.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import zhike.platform.terminal.OperatorError;
import zhike.platform.terminal.Progress;
import zhike.platform.terminal.Words;
import zhike.testing.TestPostgres;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

class BackupTest {
    private static final List<String> SCHEMAS = List.of("odd");
    private static final Progress SILENT =
            new Progress(new PrintStream(OutputStream.nullOutputStream()), Words.ofOperator());

    private static final String STRUCTURE =
            """
            CREATE SCHEMA odd;
            CREATE TYPE odd.mood AS ENUM ('好', 'bad');
            CREATE TABLE odd."Select" (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, gone int, parent bigint REFERENCES odd."Select",
                "text" text, bytes bytea, doc jsonb, words text[], numbers int[], dates daterange, at timestamptz,
                plain timestamp, day date, price numeric(20, 4), ratio double precision, small real, mood odd.mood,
                lasting interval, flag boolean, key uuid, network inet,
                search tsvector, twice text GENERATED ALWAYS AS ("text" || "text") STORED);
            ALTER TABLE odd."Select" DROP COLUMN gone;
            CREATE INDEX ON odd."Select" USING gin (search);
            CREATE UNIQUE INDEX upper_text ON odd."Select" (upper("text")) WHERE "text" IS NOT NULL;
            CREATE TABLE odd.egg (id int PRIMARY KEY, hen int);
            CREATE TABLE odd.hen (id int PRIMARY KEY, egg int NOT NULL REFERENCES odd.egg);
            ALTER TABLE odd.egg ADD CONSTRAINT laid_by FOREIGN KEY (hen) REFERENCES odd.hen;
            CREATE SEQUENCE odd.counter;
            CREATE TABLE odd.entry (at date NOT NULL, n int, egg int REFERENCES odd.egg, PRIMARY KEY (at, n))
                PARTITION BY RANGE (at);
            CREATE INDEX entry_n ON odd.entry (n);
            CREATE TABLE odd.entry_default PARTITION OF odd.entry DEFAULT;
            CREATE TABLE odd.stamped (id int PRIMARY KEY, touched int NOT NULL DEFAULT 0);
            CREATE FUNCTION odd.touch() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN NEW.touched := NEW.touched + 1; RETURN NEW; END $$;
            CREATE TRIGGER touch BEFORE INSERT OR UPDATE ON odd.stamped FOR EACH ROW EXECUTE FUNCTION odd.touch();
            INSERT INTO odd.stamped VALUES (99, 0);
            """;

    private static final String CONTENT =
            """
            CREATE TABLE odd.entry_2026 PARTITION OF odd.entry FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')
                PARTITION BY LIST (n);
            CREATE TABLE odd.entry_2026_few PARTITION OF odd.entry_2026 FOR VALUES IN (1, 2);
            CREATE TABLE odd.entry_2026_rest PARTITION OF odd.entry_2026 DEFAULT;
            INSERT INTO odd."Select" (parent, "text", bytes, doc, words, numbers, dates, at, plain, day, price, ratio,
                small, mood, lasting, flag, key, network, search) VALUES
              (2, E'line\\nbreak\\ttab\\\\slash\\r"quote''', '\\x00ff0a0d5c', '{"客户": [1, null, "a\\nb"]}',
               ARRAY['逗,号', 'quo"te', NULL, '', E'new\\nline'], '{{1,2},{3,NULL}}', '[2026-01-01,2026-02-01)',
               '2026-11-21 20:00:00.123456+08', '1999-12-31 23:59:59.999999', '0044-03-15 BC', 1234567890.1234,
               0.1::float8 + 0.2, 1.1, '好', '1 year 2 mons -3 days 04:05:06.7', true,
               '00000000-0000-4000-8000-000000000001', '10.0.0.0/8', to_tsvector('simple', '上海 公司 it''s')),
              (1, '知客𠮷😀', '', '"plain"', '{}', '{}', 'empty', 'infinity', '-infinity', 'infinity', 'NaN', 'NaN',
               '-Infinity', NULL, '00:00', false, NULL, '::1', ''),
              (NULL, '\\N', NULL, 'null', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
               NULL, NULL, NULL),
              (NULL, '', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
               NULL, NULL, NULL);
            INSERT INTO odd.egg VALUES (1, NULL), (2, NULL);
            INSERT INTO odd.hen VALUES (10, 1), (20, 2);
            UPDATE odd.egg SET hen = id * 10;
            INSERT INTO odd.entry SELECT '2025-12-30'::date + n, n, 1 + n % 2 FROM generate_series(1, 40) n;
            SELECT setval('odd.counter', 4711);
            INSERT INTO odd.stamped SELECT n, 5 FROM generate_series(1, 3) n;
            """;

    @TempDir Path directory;

    @Test
    void everyAwkwardValueComesBackAsItWas() throws Exception {
        DataSource from = source();
        DataSource to = target();
        restore(save(from), to);
        for (String query :
                List.of(
                        "SELECT * FROM odd.\"Select\" ORDER BY id",
                                "SELECT * FROM odd.egg ORDER BY 1",
                        "SELECT * FROM odd.hen ORDER BY 1",
                                "SELECT tableoid::regclass, * FROM odd.entry ORDER BY at",
                        "SELECT * FROM odd.stamped ORDER BY 1",
                                "SELECT last_value, is_called FROM odd.counter")) {
            assertThat(rows(to, query)).as(query).isEqualTo(rows(from, query)).isNotEmpty();
        }
    }

    @Test
    void keysTriggersIndexesAndIdentitiesWorkAfterwards() throws Exception {
        DataSource from = source();
        DataSource to = target();
        restore(save(from), to);
        for (String query :
                List.of(
                        "SELECT conrelid::regclass, conname, pg_get_constraintdef(oid),"
                                + " convalidated FROM pg_constraint WHERE connamespace ="
                                + " 'odd'::regnamespace AND conparentid = 0 ORDER BY 1, 2",
                        "SELECT indexrelid::regclass, pg_get_indexdef(indexrelid), indisvalid FROM"
                            + " pg_index i JOIN pg_class c ON c.oid = indrelid WHERE relnamespace ="
                            + " 'odd'::regnamespace ORDER BY 1",
                        "SELECT tgname, tgenabled FROM pg_trigger WHERE tgrelid ="
                                + " 'odd.stamped'::regclass")) {
            assertThat(rows(to, query))
                    .as(query)
                    .containsExactlyInAnyOrderElementsOf(rows(from, query));
        }
        assertThat(
                        rows(
                                to,
                                "INSERT INTO odd.\"Select\" (\"text\") VALUES ('next') RETURNING"
                                        + " id, twice"))
                .isEqualTo(List.of(List.of("5", "nextnext")));
        assertThat(rows(to, "INSERT INTO odd.stamped VALUES (50, 0) RETURNING touched"))
                .isEqualTo(List.of(List.of("1")));
    }

    @Test
    void aBackupIsOneMomentWhateverIsWrittenMeanwhile() throws Exception {
        DataSource from = source();
        Path file = directory.resolve("moment.zip");
        Manifest manifest;
        OutputStream meddling =
                new OutputStream() {
                    private final OutputStream file =
                            Files.newOutputStream(directory.resolve("moment.zip"));
                    private boolean done;

                    @Override
                    public void write(int b) throws java.io.IOException {
                        write(new byte[] {(byte) b}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int from0, int length)
                            throws java.io.IOException {
                        file.write(bytes, from0, length);
                        if (done) return;
                        done = true;
                        try {
                            run(
                                    from,
                                    "INSERT INTO odd.stamped VALUES (1000, 0); DELETE FROM"
                                            + " odd.entry");
                        } catch (SQLException e) {
                            throw new java.io.IOException(e);
                        }
                    }
                };
        try (Connection connection = from.getConnection()) {
            manifest = new Saving(connection, SCHEMAS, SILENT).to(meddling, Instant.EPOCH);
        }
        assertThat(manifest.rows()).isEqualTo(4 + 2 + 2 + 40 + 4);
        assertThat(rows(from, "SELECT count(*) FROM odd.entry")).isEqualTo(List.of(List.of("0")));
        try (BackupFile backup = BackupFile.open(file)) {
            backup.check();
        }
    }

    @Test
    void oneChangedByteIsNoticedBeforeAnythingIsTouched() throws Exception {
        Path file = save(source());
        byte[] whole = Files.readAllBytes(file);
        for (int at : middlesOfEntries(whole)) {
            byte[] broken = whole.clone();
            broken[at] ^= 0x20;
            Files.write(file, broken);
            assertThatExceptionOfType(OperatorError.class)
                    .as("byte " + at)
                    .isThrownBy(
                            () -> {
                                try (BackupFile backup = BackupFile.open(file)) {
                                    backup.check();
                                }
                            })
                    .satisfies(e -> assertThat(e.code()).isEqualTo("backup.damaged"));
        }
    }

    /** Positions inside the packed rows; what lies between them is partly never read. */
    private static List<Integer> middlesOfEntries(byte[] zip) {
        String text = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1);
        List<Integer> found = new ArrayList<>();
        for (int at = text.indexOf("PK\3\4"); at >= 0; at = text.indexOf("PK\3\4", at + 4)) {
            int data = at + 30 + zip[at + 26] + zip[at + 28];
            found.add((data + text.indexOf("PK", data)) / 2);
        }
        assertThat(found).hasSizeGreaterThan(5);
        return found;
    }

    @Test
    void halfAFileAndNoBackupAtAllAreRefused() throws Exception {
        Path file = save(source());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertRefused(file, "backup.damaged");
        Files.writeString(file, "not a backup");
        assertRefused(file, "backup.damaged");
        assertRefused(directory.resolve("absent.zip"), "backup.unreadable");
    }

    @Test
    void aFailureWhileLoadingLeavesTheTargetAsItWas() throws Exception {
        Path file = save(source());
        DataSource to = target();
        run(to, "ALTER TABLE odd.hen ADD CHECK (id < 20)");
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> restore(file, to));
        assertThat(rows(to, "SELECT * FROM odd.stamped")).isEqualTo(List.of(List.of("99", "1")));
        assertThat(rows(to, "SELECT count(*) FROM odd.\"Select\""))
                .isEqualTo(List.of(List.of("0")));
    }

    @Test
    void theChecksumDoesNotDependOnTheOrderOfRowsButOnEachOfThem() {
        UnaryOperator<String> sum =
                text -> {
                    RowDigest digest = new RowDigest();
                    for (byte each : text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        digest.write(each);
                    return digest.rows() + " " + digest.checksum();
                };
        assertThat(sum.apply("a\nb\nb\n")).isEqualTo(sum.apply("b\na\nb\n"));
        assertThat(sum.apply("a\nb\nb\n")).isNotEqualTo(sum.apply("a\na\nb\n"));
        assertThat(sum.apply("a\nb\n")).isNotEqualTo(sum.apply("ab\n\n"));
    }

    private static void assertRefused(Path file, String code) {
        assertThatExceptionOfType(OperatorError.class)
                .isThrownBy(() -> BackupFile.open(file))
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    private static DataSource source() throws SQLException {
        DataSource from = TestPostgres.empty("backup_from");
        run(from, STRUCTURE);
        run(from, CONTENT);
        return from;
    }

    private static DataSource target() throws SQLException {
        DataSource to = TestPostgres.empty("backup_to");
        run(to, STRUCTURE);
        run(
                to,
                "CREATE TABLE odd.entry_2030 PARTITION OF odd.entry FOR VALUES FROM ('2030-01-01')"
                        + " TO ('2031-01-01')");
        return to;
    }

    private Path save(DataSource from) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Connection connection = from.getConnection()) {
            new Saving(connection, SCHEMAS, SILENT).to(bytes, Instant.EPOCH);
        }
        return Files.write(directory.resolve("backup.zip"), bytes.toByteArray());
    }

    private static void restore(Path file, DataSource to) throws Exception {
        try (BackupFile backup = BackupFile.open(file);
                Connection connection = to.getConnection()) {
            backup.check();
            new Loading(connection, SCHEMAS, SILENT).from(backup, (loaded, made) -> {});
        }
    }

    static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<List<String>> rows(DataSource source, String query) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++)
                    row.add(rows.getString(i));
                all.add(row);
            }
            return all;
        }
    }
}
