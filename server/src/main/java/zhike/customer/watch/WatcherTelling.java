package zhike.customer.watch;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.WATCH;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.customer.CustomerReach;
import zhike.customer.TimelineListener;
import zhike.customer.subject.AboutCustomer;
import zhike.identity.Names;
import zhike.messaging.Notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells those who watch a customer what happened to it, as long as they may see it. */
@Component
class WatcherTelling implements TimelineListener {
    /** The first word of a line's kind. */
    private static final Set<String> TOLD =
            Set.of(
                    "edited",
                    "contact",
                    "note",
                    "owner",
                    "ownership",
                    "assigned",
                    "stage",
                    "merged",
                    "removed",
                    "restored");

    private final DSLContext db;
    private final Viewers viewers;
    private final Notices notices;

    WatcherTelling(DSLContext db, Viewers viewers, Notices notices) {
        this.db = db;
        this.viewers = viewers;
        this.notices = notices;
    }

    @Override
    public void added(Collection<Long> cardIds, String kind, Map<String, ?> detail) {
        if (!TOLD.contains(kind.split("\\.", 2)[0])) return;
        Map<Long, List<Long>> watched =
                db.select(WATCH.PERSON_ID, WATCH.CARD_ID)
                        .from(WATCH)
                        .where(WATCH.CARD_ID.in(cardIds))
                        .and(Names.active(WATCH.PERSON_ID))
                        .fetchGroups(WATCH.PERSON_ID, WATCH.CARD_ID);
        watched.forEach(
                (person, cards) ->
                        notices.tellOfMany(
                                person,
                                AboutCustomer.KIND,
                                seen(person, cards, kind),
                                "watched." + kind,
                                detail));
    }

    /** A removed customer is told of to those who saw it until now. */
    private List<Long> seen(long person, List<Long> cards, String kind) {
        var reach =
                CustomerReach.within(viewers.of(person).reach("customer.read"), "customer.read");
        return db.select(CARD.ID)
                .from(CARD)
                .where(CARD.ID.in(cards))
                .and(reach)
                .and(kind.equals("removed") ? DSL.trueCondition() : CARD.REMOVED_AT.isNull())
                .fetch(CARD.ID);
    }
}
