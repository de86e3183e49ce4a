package zhike.promise.list;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.web.SignedInOnly;
import zhike.promise.PromiseRow;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Promises: one's own, and others as far as one reaches; what breaks first on top. */
@RestController
class PromiseEndpoint {
    /** Nobody reads a larger number on a tab. */
    private static final int MOST = 1000;

    private static final String WHY =
            "one's own promises; those of others only within the reach of promise.read";

    /**
     * @param waiting all that one owes, at most a thousand
     * @param broken of these what is overdue
     */
    record Summary(int waiting, int broken) {}

    private final DSLContext db;
    private final PromisePages pages;
    private final PromiseRows rows;
    private final PromiseReading reading;
    private final PromiseReach reach;

    PromiseEndpoint(
            DSLContext db,
            PromisePages pages,
            PromiseRows rows,
            PromiseReading reading,
            PromiseReach reach) {
        this.db = db;
        this.pages = pages;
        this.rows = rows;
        this.reading = reading;
        this.reach = reach;
    }

    @GetMapping("/api/promises")
    @SignedInOnly(because = WHY)
    Page<PromiseRow> page(
            @RequestParam(required = false) @Nullable Boolean mine,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long owner,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable String subjectKind,
            @RequestParam(required = false) @Nullable Long subject,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable Instant dueFrom,
            @RequestParam(required = false) @Nullable Instant dueTo,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        PromiseFilter filter =
                new PromiseFilter(
                        mine,
                        state,
                        kind,
                        owner,
                        unit,
                        subjectKind,
                        subject,
                        customer,
                        dueFrom,
                        dueTo);
        int most = Page.limit(limit, 50);
        List<Long> ids = pages.ids(viewer, filter, Cursor.read(cursor, 2), most + 1);
        return Page.of(
                rows.of(viewer, ids, locale), most, last -> Cursor.of(last.due(), last.id()));
    }

    @GetMapping("/api/promises/summary")
    @SignedInOnly(because = "counts the caller's own promises")
    Summary summary(Viewer viewer) {
        var first =
                DSL.select(GIVEN.STATE)
                        .from(GIVEN)
                        .where(GIVEN.OWNER_ID.in(reach.own(viewer)))
                        .and(GIVEN.ENDED_AT.isNull())
                        .orderBy(GIVEN.DUE_AT)
                        .limit(MOST)
                        .asTable("first");
        return db.select(
                        DSL.count(),
                        DSL.count()
                                .filterWhere(
                                        DSL.field(DSL.name("first", "state"), String.class)
                                                .eq("broken")))
                .from(first)
                .fetchSingle(row -> new Summary(row.value1(), row.value2()));
    }

    @GetMapping("/api/promises/{id}")
    @SignedInOnly(because = WHY)
    PromiseView one(@PathVariable long id, Viewer viewer, Locale locale) {
        return reading.byId(viewer, id, locale);
    }
}
