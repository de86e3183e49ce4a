package zhike.bench.speed;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Listens to what the server sends to the database while something is done: the floor is made of
 * the very same.
 */
final class StatementLog {
    private static final Pattern LINE =
            Pattern.compile("^\\d{4}-\\d\\d-\\d\\d \\S+ \\S+ \\[(\\d+)\\] (\\w+):  (?s:(.*))$");
    private static final Pattern EXECUTE = Pattern.compile("^execute [^:]+: (?s:(.*))$");
    private static final Pattern VALUE =
            Pattern.compile("\\$\\d+ = (?:NULL|'((?:[^']|'')*)')(?:, |$)");
    private static final long SETTLES_MILLIS = 500;

    private StatementLog() {}

    /** Something that may fail. */
    interface Deed {
        void run() throws IOException;
    }

    static List<Statement> during(Postgres database, Deed deed) throws IOException, SQLException {
        database.run("ALTER SYSTEM SET log_statement = 'all'", "SELECT pg_reload_conf()");
        try {
            settle();
            long from = Files.size(database.log());
            deed.run();
            settle();
            byte[] all = Files.readAllBytes(database.log());
            return read(
                    new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8));
        } finally {
            database.run("ALTER SYSTEM RESET log_statement", "SELECT pg_reload_conf()");
        }
    }

    private static List<Statement> read(String log) {
        List<Statement> statements = new ArrayList<>();
        String sql = null;
        for (String line : entries(log)) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) continue;
            Matcher execute = EXECUTE.matcher(parts.group(3));
            if (parts.group(2).equals("LOG") && execute.matches()) {
                if (sql != null) statements.add(new Statement(sql, List.of()));
                sql = execute.group(1);
            } else if (parts.group(2).equals("DETAIL") && sql != null) {
                statements.add(new Statement(sql, values(parts.group(3))));
                sql = null;
            }
        }
        if (sql != null) statements.add(new Statement(sql, List.of()));
        return statements;
    }

    /** Later lines of one entry begin with a tab. */
    private static List<String> entries(String log) {
        return List.of(log.replace("\n\t", "\n\u0000").split("\n(?!\u0000)")).stream()
                .map(entry -> entry.replace("\u0000", ""))
                .toList();
    }

    private static List<@Nullable String> values(String detail) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(detail);
        while (value.find())
            values.add(value.group(1) == null ? null : value.group(1).replace("''", "'"));
        return values;
    }

    private static void settle() throws IOException {
        try {
            Thread.sleep(SETTLES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
