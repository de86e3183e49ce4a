package zhike.grading.value;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.stereotype.Component;

import zhike.grading.model.RfmCell;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.IntStream;

/** Brings what the methods found into {@code worth_found}, in the order of the crowd. */
@Component
class FoundRows {
    private static final int AT_ONCE = 20_000;
    private final DSLContext db;

    FoundRows(DSLContext db) {
        this.db = db;
    }

    /**
     * @param fit null: nothing is foreseen
     * @param ranking null: nobody is ranked
     */
    void bring(Crowd crowd, Fits.@Nullable Stored fit, @Nullable Ranking ranking) {
        db.execute(
                "create temp table worth_found (customer_id bigint, alive numeric, purchases"
                        + " numeric, spend numeric, profit numeric, recency smallint, frequency"
                        + " smallint, money smallint, rfm text, abc text) on commit drop");
        db.connection(connection -> copy(connection, crowd, fit, ranking));
        db.execute("analyze worth_found");
    }

    private static void copy(
            Connection connection,
            Crowd crowd,
            Fits.@Nullable Stored fit,
            @Nullable Ranking ranking)
            throws SQLException {
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy worth_found from stdin");
        for (int from = 0; from < crowd.size(); from += AT_ONCE) {
            byte[] rows = rows(crowd, fit, ranking, from, Math.min(crowd.size(), from + AT_ONCE));
            copy.writeToCopy(rows, 0, rows.length);
        }
        copy.endCopy();
    }

    private static byte[] rows(
            Crowd crowd, Fits.@Nullable Stored fit, @Nullable Ranking ranking, int from, int to) {
        String[] expected = new String[to - from];
        IntStream.range(from, to)
                .parallel()
                .forEach(at -> expected[at - from] = expected(crowd, fit, at));
        StringBuilder rows = new StringBuilder((to - from) * 80);
        for (int at = from; at < to; at++)
            rows.append(crowd.ids[at])
                    .append('\t')
                    .append(expected[at - from])
                    .append('\t')
                    .append(ranks(ranking, at))
                    .append('\n');
        return rows.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String expected(Crowd crowd, Fits.@Nullable Stored fit, int at) {
        if (fit == null) return "\\N\t\\N\t\\N\t\\N";
        Foresight.Expected found =
                fit.foresight()
                        .of(
                                crowd.repeats[at],
                                crowd.last[at],
                                crowd.age[at],
                                crowd.repeatSales[at],
                                crowd.margin[at]);
        return found.alive().toPlainString()
                + '\t'
                + found.purchases().toPlainString()
                + '\t'
                + found.spend().toPlainString()
                + '\t'
                + found.profit().toPlainString();
    }

    private static String ranks(@Nullable Ranking ranking, int at) {
        if (ranking == null) return "\\N\t\\N\t\\N\t\\N\t\\N";
        RfmCell cell = ranking.cell(at);
        return cell.recency()
                + "\t"
                + cell.frequency()
                + '\t'
                + cell.money()
                + '\t'
                + ranking.rfm(at)
                + '\t'
                + ranking.abc(at);
    }
}
