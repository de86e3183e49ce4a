package zhike.sim;

import org.jooq.DSLContext;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what must be there when the play is over, and what of it is missing. */
final class Inspection {
    private final DSLContext db;
    private final List<String> missing = new ArrayList<>();

    Inspection(DSLContext db) {
        this.db = db;
    }

    /** Empty where everything is there. */
    List<String> missing() {
        for (String[] row : Lists.table("expected.states.txt")) states(row[0], row[1], row[2]);
        for (String[] row : Lists.table("expected.txt"))
            atLeast(row[0], Integer.parseInt(row[1]), row[2]);
        promises();
        return missing;
    }

    /**
     * @param expected a state and how many of it, and so on
     */
    private void states(String table, String column, String expected) {
        Map<String, Integer> there =
                db.resultQuery("select " + column + ", count(*) from " + table + " group by 1")
                        .fetchMap(
                                row -> row.get(0, String.class), row -> row.get(1, Integer.class));
        String[] words = expected.split(" ");
        for (int at = 0; at < words.length; at += 2)
            least(
                    table + " " + words[at],
                    Integer.parseInt(words[at + 1]),
                    there.getOrDefault(words[at], 0));
        System.err.println(table + " " + there);
    }

    private void atLeast(String name, int least, String sql) {
        least(name, least, db.resultQuery(sql).fetchSingle().get(0, Integer.class));
    }

    /** Of every kind one was kept in time, and the time of one has passed. */
    private void promises() {
        db.resultQuery(
                        """
                        select k.code, count(g.id) filter (where g.state = 'kept' and not g.late),
                               count(g.id) filter (where g.broken_at is not null), count(g.id)
                        from promise.kind k left join promise.given g on g.kind = k.code where k.active group by 1 order by 1\
                        """)
                .forEach(
                        row -> {
                            String kind = row.get(0, String.class);
                            least(kind + " kept", 1, row.get(1, Integer.class));
                            least(kind + " broken", 1, row.get(2, Integer.class));
                            System.err.println(
                                    kind
                                            + " kept "
                                            + row.get(1)
                                            + " broken "
                                            + row.get(2)
                                            + " of "
                                            + row.get(3));
                        });
    }

    private void least(String name, int least, int there) {
        if (there < least) missing.add(name + ": " + there + ", not " + least);
    }
}
