package zhike.promise;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.promise.list.OwedPages;
import zhike.promise.list.PromiseReach;
import zhike.promise.list.PromiseReading;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What people owe by when: for the pages that show somebody's work. */
@Component
public class OwedPromises {
    private final DSLContext db;
    private final PromiseReach reach;
    private final OwedPages pages;
    private final PromiseReading reading;

    OwedPromises(DSLContext db, PromiseReach reach, OwedPages pages, PromiseReading reading) {
        this.db = db;
        this.reach = reach;
        this.pages = pages;
        this.reading = reading;
    }

    /** Whose promises are the viewer's to keep: their own, and of those for whom they act. */
    public Set<Long> own(Viewer viewer) {
        return reach.acting(viewer);
    }

    /**
     * The first of each stretch, what breaks first on top, as far as the viewer sees them.
     *
     * @param without kinds that are shown elsewhere
     */
    public Map<Stretch, List<PromiseRow>> first(
            Viewer viewer,
            Collection<Long> owners,
            Set<String> without,
            Horizon horizon,
            int most,
            Locale locale) {
        Map<Stretch, List<Long>> ids =
                pages.first(owners, visible(viewer, owners, without), horizon, most);
        Map<Long, PromiseRow> rows = new HashMap<>();
        reading.rows(viewer, ids.values().stream().flatMap(List::stream).toList(), locale)
                .forEach(row -> rows.put(row.id(), row));
        Map<Stretch, List<PromiseRow>> first = new EnumMap<>(Stretch.class);
        ids.forEach(
                (stretch, found) ->
                        first.put(
                                stretch,
                                found.stream().filter(rows::containsKey).map(rows::get).toList()));
        return first;
    }

    /** Of each owner how many there are in each stretch, each counted up to so many. */
    public Map<Long, Map<Stretch, Integer>> counts(
            Viewer viewer,
            Collection<Long> owners,
            Set<String> without,
            Horizon horizon,
            int upTo) {
        return pages.counts(owners, visible(viewer, owners, without), horizon, upTo);
    }

    private Condition visible(Viewer viewer, Collection<Long> owners, Set<String> without) {
        Condition visible =
                own(viewer).containsAll(owners) ? DSL.noCondition() : reach.visibleTo(viewer);
        return without.isEmpty() ? visible : visible.and(GIVEN.KIND.notIn(without));
    }

    /** One that is still owed. */
    public record Owed(long id, Instant due) {}

    /** By what they are about those of a kind that are still owed: where their time is told. */
    public Map<Long, Owed> about(String kind, String subjectKind, Collection<Long> subjects) {
        if (subjects.isEmpty()) return Map.of();
        return db
                .select(GIVEN.SUBJECT_ID, GIVEN.ID, GIVEN.DUE_AT)
                .from(GIVEN)
                .where(GIVEN.SUBJECT_ID.in(subjects))
                .and(GIVEN.SUBJECT_KIND.eq(subjectKind))
                .and(GIVEN.KIND.eq(kind))
                .and(GIVEN.ENDED_AT.isNull())
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> row.value1(),
                                row -> new Owed(row.value2(), row.value3()),
                                (one, other) -> one));
    }

    /** Of these subjects of one kind those about which this person owes something. */
    public Set<Long> owedBy(long owner, String subjectKind, Collection<Long> subjects) {
        if (subjects.isEmpty()) return Set.of();
        return db.selectDistinct(GIVEN.SUBJECT_ID)
                .from(GIVEN)
                .where(GIVEN.SUBJECT_ID.in(subjects))
                .and(GIVEN.SUBJECT_KIND.eq(subjectKind))
                .and(GIVEN.OWNER_ID.eq(owner))
                .and(GIVEN.ENDED_AT.isNull())
                .fetchSet(GIVEN.SUBJECT_ID);
    }
}
