package zhike.platform.partition;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * Makes the months of a partitioned table ahead of time (UTC), and takes over what fell into its
 * default partition.
 */
@Component
public class MonthlyPartitions {
    private final DSLContext db;
    private final Clock clock;

    MonthlyPartitions(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** This month and so many after it; one node at a time. */
    @Transactional
    public void ahead(String table, int months) {
        YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        for (int month = 0; month <= months; month++) ensure(table, now.plusMonths(month));
    }

    @Transactional
    public void ensure(String table, YearMonth month) {
        Name whole = qualified(table, "");
        Name part = qualified(table, suffix(month));
        if (exists(part)) return;
        db.execute("select pg_advisory_xact_lock(hashtext({0}))", DSL.val("partition " + table));
        if (exists(part)) return;
        Name rest = qualified(table, "_default");
        Instant from = start(month);
        Instant to = start(month.plusMonths(1));
        var strays =
                DSL.field(name("at"), Instant.class)
                        .ge(from)
                        .and(DSL.field(name("at"), Instant.class).lt(to));
        boolean astray = db.fetchExists(table(rest), strays);
        Name away = name("strays" + suffix(month));
        if (astray) {
            db.execute(
                    "create temp table {0} on commit drop as select * from {1} where {2}",
                    away, rest, strays);
            db.deleteFrom(table(rest)).where(strays).execute();
        }
        db.execute(
                "create table {0} partition of {1} for values from ({2}) to ({3})",
                part, whole, DSL.inline(from.toString()), DSL.inline(to.toString()));
        if (astray) db.execute("insert into {0} select * from {1}", whole, away);
    }

    /** The months that there are, oldest first. */
    public List<YearMonth> months(String table) {
        Name whole = qualified(table, "");
        return db
                .resultQuery(
                        "select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid"
                                + " where i.inhparent = {0}::regclass",
                        DSL.val(quoted(whole)))
                .fetch(0, String.class)
                .stream()
                .filter(part -> part.matches(".*_p\\d{6}"))
                .map(part -> part.substring(part.length() - 6))
                .sorted()
                .map(
                        digits ->
                                YearMonth.of(
                                        Integer.parseInt(digits.substring(0, 4)),
                                        Integer.parseInt(digits.substring(4))))
                .toList();
    }

    /** With all rows of it, for good. */
    public void drop(String table, YearMonth month) {
        db.dropTable(qualified(table, suffix(month))).execute();
    }

    public static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private boolean exists(Name part) {
        return Boolean.TRUE.equals(
                db.fetchValue("select to_regclass({0}) is not null", DSL.val(quoted(part))));
    }

    private static String quoted(Name name) {
        return name.quotedName().toString();
    }

    private static String suffix(YearMonth month) {
        return String.format(Locale.ROOT, "_p%04d%02d", month.getYear(), month.getMonthValue());
    }

    private static Name qualified(String table, String suffix) {
        if (!table.matches("[a-z_]+\\.[a-z_]+")) throw new IllegalArgumentException(table);
        return name(
                table.substring(0, table.indexOf('.')),
                table.substring(table.indexOf('.') + 1) + suffix);
    }
}
