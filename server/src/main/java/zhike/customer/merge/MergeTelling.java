package zhike.customer.merge;

import static zhike.customer.db.Tables.CONTACT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerTimeline;
import zhike.customer.card.CardState;
import zhike.customer.card.ChangeLog;
import zhike.customer.card.ContactValues;
import zhike.customer.card.StoredCard;
import zhike.platform.language.Texts;
import zhike.platform.trail.Trail;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Keeps a merge and its undoing in the history, on the timeline and in the trail. */
@Component
class MergeTelling {
    private final DSLContext db;
    private final ChangeLog changes;
    private final CustomerTimeline timeline;
    private final Trail trail;
    private final Texts texts;

    MergeTelling(
            DSLContext db, ChangeLog changes, CustomerTimeline timeline, Trail trail, Texts texts) {
        this.texts = texts;
        this.db = db;
        this.changes = changes;
        this.timeline = timeline;
        this.trail = trail;
    }

    /** For who asked for something of the one that another asked for already. */
    String why(Locale locale, CardPair.Two two) {
        return texts.get(
                locale,
                "merge.asked-twice",
                Map.of("merged", two.merged().number(), "survivor", two.survivor().number()));
    }

    /**
     * @param people the contacts that came over: before, the survivor did not have them
     */
    void merged(long id, CardPair.Two two, CardState joined, List<Long> people) {
        StoredCard survivor = two.survivor();
        changes.add(survivor.id(), "merge", id, "card", survivor.state().to(joined));
        db.selectFrom(CONTACT)
                .where(CONTACT.ID.in(people))
                .orderBy(CONTACT.ID)
                .forEach(
                        row ->
                                changes.add(
                                        survivor.id(),
                                        "merge",
                                        id,
                                        "contact:" + row.getId(),
                                        new CardState().to(ContactValues.state(row))));
        timeline.add(survivor.id(), "merged", Map.of("number", two.merged().number(), "merge", id));
        trail.record(
                "customer.merged",
                "customer",
                survivor.id(),
                survivor.number(),
                Map.of("merge", id, "merged", two.merged().id(), "number", two.merged().number()));
    }

    /**
     * @param people those that went back
     */
    void undone(long id, StoredCard before, StoredCard after, StoredCard given, List<Long> people) {
        changes.add(after.id(), "undo", id, "card", before.state().to(after.state()));
        db.selectFrom(CONTACT)
                .where(CONTACT.ID.in(people))
                .orderBy(CONTACT.ID)
                .forEach(
                        row ->
                                changes.add(
                                        after.id(),
                                        "undo",
                                        id,
                                        "contact:" + row.getId(),
                                        ContactValues.state(row).to(new CardState())));
        timeline.add(after.id(), "merge.undone", Map.of("number", given.number(), "merge", id));
        timeline.add(given.id(), "merge.undone", Map.of("number", after.number(), "merge", id));
        trail.record(
                "merge.undone",
                "customer",
                after.id(),
                after.number(),
                Map.of("merge", id, "merged", given.id(), "number", given.number()));
    }
}
