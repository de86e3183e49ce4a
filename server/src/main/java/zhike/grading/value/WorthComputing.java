package zhike.grading.value;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what customers are worth: all of them with their ranks, or some whose papers changed. */
@Component
class WorthComputing {
    private static final Logger log = LoggerFactory.getLogger(WorthComputing.class);
    private static final int FETCH = 10_000;

    /**
     * What a complete run came to.
     *
     * @param fit null where it was refused
     * @param millis that each part of it took, in order
     */
    record Done(int customers, @Nullable Long fit, Map<String, Long> millis) {}

    private final DSLContext db;
    private final FigureStatement figures;
    private final Fitting fitting;
    private final Fits fits;
    private final FoundRows found;
    private final WorthWriting writing;
    private final ValueSettingKeeping settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WorthComputing(
            DSLContext db,
            FigureStatement figures,
            Fitting fitting,
            Fits fits,
            FoundRows found,
            WorthWriting writing,
            ValueSettingKeeping settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.figures = figures;
        this.fitting = fitting;
        this.fits = fits;
        this.found = found;
        this.writing = writing;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everybody, with a new fit and new ranks; in a transaction of its own. */
    Done all() {
        return transaction.execute(
                status -> {
                    Instant now = clock.instant();
                    LocalDate today = LocalDate.now(clock);
                    ValueSettings set = settings.now();
                    // sorts of millions of rows; for this transaction only
                    db.execute("set local work_mem = '128MB'");
                    Laps laps = new Laps();
                    figures.count(set, today, null);
                    db.execute("analyze worth_figure");
                    laps.end("counted");
                    Crowd crowd = crowd(set, today);
                    laps.end("read");
                    Fits.Stored fit = fitting.fit(set, today, crowd);
                    laps.end("fitted");
                    Ranking ranking = new Ranking(set, crowd);
                    laps.end("ranked");
                    found.bring(crowd, fit, ranking);
                    laps.end("foreseen");
                    int written = writing.all(now, today, fit == null ? null : fit.id());
                    laps.end("written");
                    log.info("Worth of {} customers, in milliseconds: {}", written, laps.millis);
                    return new Done(written, fit == null ? null : fit.id(), laps.millis);
                });
    }

    /** Some of them, by the last fit; where they stand among the others waits for the night. */
    void some(Collection<Long> customers) {
        transaction.executeWithoutResult(
                status -> {
                    Instant now = clock.instant();
                    LocalDate today = LocalDate.now(clock);
                    ValueSettings set = settings.now();
                    figures.count(set, today, customers);
                    Fits.Stored fit = fits.latest();
                    found.bring(crowd(set, today), fit, null);
                    writing.some(now, today, fit == null ? null : fit.id());
                });
    }

    private Crowd crowd(ValueSettings set, LocalDate today) {
        Crowd crowd = new Crowd();
        double margin = set.margin().doubleValue() / 100;
        try (var rows =
                db.resultQuery(
                                "select {0} from worth_figure where purchases > 0 order by"
                                        + " customer_id",
                                DSL.raw(Crowd.COLUMNS))
                        .fetchSize(FETCH)
                        .fetchStream()) {
            rows.forEach(row -> crowd.add(row, today, margin));
        }
        return crowd.trimmed();
    }

    private static final class Laps {
        private final Map<String, Long> millis = new LinkedHashMap<>();
        private long began = System.nanoTime();

        void end(String part) {
            long now = System.nanoTime();
            millis.put(part, (now - began) / 1_000_000);
            began = now;
        }
    }
}
