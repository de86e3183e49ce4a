package zhike.customer.importing;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.POINT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.customer.card.CardStore;
import zhike.customer.card.PointUpkeep.Point;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Brings what the rows of a batch say into customers who are there, locked; tells of each row
 * whether it changed one.
 */
@Component
class Revising {
    private final DSLContext db;
    private final CardStore cards;
    private final RevisionWriting writing;

    Revising(DSLContext db, CardStore cards, RevisionWriting writing) {
        this.db = db;
        this.cards = cards;
        this.writing = writing;
    }

    void revise(RunFacts run, List<RowResult> rows) {
        if (rows.isEmpty()) return;
        Map<Long, Revision> revisions =
                load(
                        rows.stream()
                                .map(row -> Objects.requireNonNull(row.known).id())
                                .distinct()
                                .toArray(Long[]::new));
        for (RowResult row : rows) {
            Revision revision = revisions.get(Objects.requireNonNull(row.known).id());
            if (revision == null) continue;
            int points = revision.newPoints.size();
            boolean changed = revision.apply(Objects.requireNonNull(row.row), run.policy());
            row.added =
                    revision.newPoints.subList(points, revision.newPoints.size()).stream()
                            .map(Point::norm)
                            .toList();
            if (changed && row.outcome == Outcome.UNCHANGED) row.outcome = Outcome.UPDATED;
        }
        writing.write(
                run, revisions.values().stream().filter(Revision::changed).toList(), "import");
    }

    /** In the order of their ids, so that two imports never wait for each other. */
    Map<Long, Revision> load(Long[] ids) {
        Map<Long, Revision> revisions = new LinkedHashMap<>();
        db.selectFrom(CARD)
                .where(CARD.ID.eq(DSL.any(ids)))
                .and(CARD.REMOVED_AT.isNull())
                .orderBy(CARD.ID)
                .forUpdate()
                .forEach(
                        row ->
                                revisions.put(
                                        row.getId(),
                                        new Revision(
                                                row.getId(),
                                                row.getNumber(),
                                                row.getKind(),
                                                row.getInternalUnit() != null,
                                                row.getConfirmedAt(),
                                                cards.state(row))));
        db.select(CONTACT.CARD_ID, CONTACT.NAME)
                .from(CONTACT)
                .where(CONTACT.CARD_ID.eq(DSL.any(ids)))
                .forEach(
                        row ->
                                revisions.computeIfPresent(
                                        row.value1(),
                                        (id, revision) -> withContact(revision, row.value2())));
        db.select(POINT.CARD_ID, POINT.KIND, POINT.VALUE, POINT.NORM, POINT.EXTENSION)
                .from(POINT)
                .where(POINT.CARD_ID.eq(DSL.any(ids)))
                .and(POINT.CONTACT_ID.isNotNull().or(POINT.EXTRA))
                .forEach(
                        row ->
                                revisions.computeIfPresent(
                                        row.value1(),
                                        (id, revision) ->
                                                withPoint(
                                                        revision,
                                                        new Point(
                                                                row.value2(),
                                                                row.value3(),
                                                                row.value4(),
                                                                row.value5()))));
        return revisions;
    }

    private static Revision withContact(Revision revision, String name) {
        revision.contactNames.add(name);
        return revision;
    }

    private static Revision withPoint(Revision revision, Point point) {
        revision.otherPoints.add(point);
        return revision;
    }
}
