package zhike.grading.value;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;

/** Counts what customers are worth: all of them with their ranks, or some whose papers changed. */
@Component
class WorthComputing {
    private static final int FETCH = 10_000;

    /** What a complete run came to. @param fit null where it was refused */
    record Done(int customers, @Nullable Long fit) {}

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
                    figures.count(set, today, null);
                    db.execute("analyze worth_figure");
                    Crowd crowd = crowd(set, today);
                    Fits.Stored fit = fitting.fit(set, today, crowd);
                    found.bring(crowd, fit, new Ranking(set, crowd));
                    int written = writing.all(now, today, fit == null ? null : fit.id());
                    return new Done(written, fit == null ? null : fit.id());
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
}
