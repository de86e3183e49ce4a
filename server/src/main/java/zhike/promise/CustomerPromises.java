package zhike.promise;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.promise.list.PromiseReading;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What was promised to a customer, for who was found to see the customer. */
@Component
public class CustomerPromises {
    private static final int MOST = 50;

    /**
     * As a list shows it.
     *
     * @param within whether the viewer may open it; else no more is told than that it is owed
     */
    public record Shown(
            long id,
            String kindName,
            @Nullable String title,
            String owner,
            Instant due,
            String state,
            boolean late,
            boolean within) {}

    private final DSLContext db;
    private final PromiseReading reading;
    private final List<String> inner;

    CustomerPromises(DSLContext db, PromiseReading reading, List<InnerKind> inner) {
        this.inner = inner.stream().map(InnerKind::kind).toList();
        this.db = db;
        this.reading = reading;
    }

    /** What is owed first, then what has ended lately. */
    public Page<Shown> of(Viewer viewer, long customerId, Locale locale) {
        List<Long> ids =
                db.select(GIVEN.ID)
                        .from(GIVEN)
                        .where(GIVEN.CUSTOMER_ID.eq(customerId))
                        .and(GIVEN.KIND.notIn(inner))
                        .orderBy(GIVEN.ENDED_AT.desc().nullsFirst(), GIVEN.DUE_AT.asc(), GIVEN.ID)
                        .limit(MOST)
                        .fetch(GIVEN.ID);
        Predicate<PromiseRow> seen = reading.seenBy(viewer);
        List<Shown> shown =
                reading.rows(viewer, ids, locale).stream()
                        .map(row -> shown(row, seen.test(row)))
                        .toList();
        return new Page<>(shown, null);
    }

    private static Shown shown(PromiseRow row, boolean within) {
        return new Shown(
                row.id(),
                row.kindName(),
                within ? row.title() : null,
                row.owner().name(),
                row.due(),
                row.state(),
                row.late(),
                within);
    }
}
