package zhike.customer.note;

import static zhike.customer.db.Tables.NOTE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.customer.card.CardStore;
import zhike.customer.db.tables.records.NoteRecord;
import zhike.customer.subject.AboutCustomer;
import zhike.messaging.Notices;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Who sees a customer may write a note on it. */
@Component
class Notes {
    private final DSLContext db;
    private final Clock clock;
    private final CardStore cards;
    private final Mentions mentions;
    private final NoteList list;
    private final Notices notices;
    private final CustomerTimeline timeline;
    private final Trail trail;

    Notes(
            DSLContext db,
            Clock clock,
            CardStore cards,
            Mentions mentions,
            NoteList list,
            Notices notices,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.cards = cards;
        this.mentions = mentions;
        this.list = list;
        this.notices = notices;
        this.timeline = timeline;
        this.trail = trail;
    }

    @Transactional
    long add(Viewer viewer, long cardId, NoteForm form) {
        cards.hold(viewer, "customer.read", cardId);
        Set<Long> mentioned = mentions.in(viewer, cardId, form.body());
        long id =
                db.insertInto(
                                NOTE,
                                NOTE.CARD_ID,
                                NOTE.AUTHOR_ID,
                                NOTE.BODY,
                                NOTE.MENTIONS,
                                NOTE.PINNED,
                                NOTE.AT)
                        .values(
                                cardId,
                                viewer.personId(),
                                form.body().strip(),
                                mentioned.toArray(Long[]::new),
                                form.atTop(),
                                clock.instant())
                        .returningResult(NOTE.ID)
                        .fetchSingle()
                        .value1();
        timeline.add(cardId, "note.added", Map.of("note", id));
        notices.tell(mentioned, AboutCustomer.of(cardId), "mentioned", Map.of("note", id));
        trail.record("note.added", "customer", cardId, cards.number(cardId), Map.of("note", id));
        return id;
    }

    @Transactional
    void change(Viewer viewer, long cardId, long id, NoteForm form) {
        NoteRecord row = changeable(viewer, cardId, id);
        Set<Long> mentioned = mentions.in(viewer, cardId, form.body());
        boolean said = !row.getBody().equals(form.body().strip());
        String before = row.getBody();
        Set<Long> told = Set.copyOf(Arrays.asList(row.getMentions()));
        row.setBody(form.body().strip());
        row.setMentions(mentioned.toArray(Long[]::new));
        row.setPinned(form.atTop());
        if (said) row.setEditedAt(clock.instant());
        row.store();
        notices.tell(
                mentioned.stream().filter(person -> !told.contains(person)).toList(),
                AboutCustomer.of(cardId),
                "mentioned",
                Map.of("note", id));
        trail.record(
                "note.changed",
                "customer",
                cardId,
                cards.number(cardId),
                said
                        ? Map.of("note", id, "from", before)
                        : Map.of("note", id, "pinned", form.atTop()));
    }

    /** Gone from the screens, kept in the database. */
    @Transactional
    void remove(Viewer viewer, long cardId, long id) {
        NoteRecord row = changeable(viewer, cardId, id);
        row.setRemovedAt(clock.instant());
        row.store();
        timeline.add(cardId, "note.removed", Map.of("note", id));
        trail.record("note.removed", "customer", cardId, cards.number(cardId), Map.of("note", id));
    }

    private NoteRecord changeable(Viewer viewer, long cardId, long id) {
        cards.hold(viewer, "customer.read", cardId);
        NoteRecord row =
                db.selectFrom(NOTE)
                        .where(NOTE.ID.eq(id))
                        .and(NOTE.CARD_ID.eq(cardId))
                        .and(NOTE.REMOVED_AT.isNull())
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("note");
        if (!list.own(viewer, row.getAuthorId(), row.getAt())
                && !cards.reaches(viewer, "customer.edit", cardId))
            throw Refusal.forbidden("note.closed");
        return row;
    }
}
