package zhike.customer;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.OWNERSHIP;
import static zhike.customer.db.Tables.TIMELINE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.card.FieldScreen;

import java.time.Instant;
import java.util.List;

/** Customers that lately came to an owner, to whom nobody has spoken since. */
@Component
public class Newcomers {
    /** Entries of a timeline that tell of a contact: these, and those that begin with them. */
    private static final List<String> CONTACTS =
            List.of(
                    "note.added",
                    "contacted",
                    "call",
                    "talk",
                    "visit.met",
                    "visit.reported",
                    "minutes",
                    "followup.done");

    /**
     * @param since when it came to its owner
     */
    public record Newcomer(long customerId, String name, Instant since) {}

    private final DSLContext db;
    private final FieldScreen screen;

    Newcomers(DSLContext db, FieldScreen screen) {
        this.db = db;
        this.screen = screen;
    }

    /**
     * The viewer's own, who waits the longest first.
     *
     * @param from what came before does not count any more
     */
    public List<Newcomer> of(Viewer viewer, Instant from, int most) {
        return db.select(CARD.ID, CARD.NAME, OWNERSHIP.FROM_AT)
                .from(OWNERSHIP)
                .join(CARD)
                .on(CARD.ID.eq(OWNERSHIP.CARD_ID))
                .where(OWNERSHIP.OWNER_ID.eq(viewer.personId()))
                .and(OWNERSHIP.TO_AT.isNull())
                .and(OWNERSHIP.FROM_AT.ge(from))
                .and(CARD.OWNER_ID.eq(viewer.personId()))
                .and(CARD.INTERNAL_UNIT.isNull())
                .and(CustomerReach.visibleTo(viewer, "customer.read"))
                .andNotExists(
                        DSL.selectOne()
                                .from(TIMELINE)
                                .where(TIMELINE.CARD_ID.eq(CARD.ID))
                                .and(TIMELINE.AT.ge(OWNERSHIP.FROM_AT))
                                .and(spoken()))
                .orderBy(OWNERSHIP.FROM_AT, CARD.ID)
                .limit(most)
                .fetch(
                        row ->
                                new Newcomer(
                                        row.value1(),
                                        screen.name(viewer, row.value2()),
                                        row.value3()));
    }

    private static Condition spoken() {
        Condition spoken = TIMELINE.KIND.in(CONTACTS);
        for (String each : CONTACTS) spoken = spoken.or(TIMELINE.KIND.startsWith(each + "."));
        return spoken;
    }
}
