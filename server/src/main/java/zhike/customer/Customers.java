package zhike.customer;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Reach;
import zhike.access.Viewer;
import zhike.customer.card.ContactRules;
import zhike.customer.card.FieldScreen;
import zhike.customer.list.CardChoice;
import zhike.customer.list.CardChoosing;
import zhike.platform.error.Refusal;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the modules above ask of the customer file. */
@Component
public class Customers {
    /**
     * @param name as the viewer may see it
     */
    public record Known(long id, String number, String name, @Nullable Long ownerId, long unitId) {}

    private final DSLContext db;
    private final FieldScreen screen;
    private final CardChoosing choosing;

    Customers(DSLContext db, FieldScreen screen, CardChoosing choosing) {
        this.choosing = choosing;
        this.db = db;
        this.screen = screen;
    }

    /**
     * Neither removed nor merged away before the transaction ends.
     *
     * @throws Refusal {@code customer.missing} where it is not within reach, {@code
     *     customer.not-granted} where it is to read only
     */
    public Known hold(Viewer viewer, String operation, long id) {
        return found(find(viewer, operation, CARD.ID.eq(id), true), viewer, id);
    }

    /**
     * For a paper about what was done for a customer, whoever has them now: neither removed nor
     * merged away before the transaction ends.
     *
     * @throws Refusal {@code customer.missing}
     */
    public void holdForPaper(long id) {
        if (db.select(CARD.ID)
                .from(CARD)
                .where(CARD.ID.eq(id))
                .and(CARD.REMOVED_AT.isNull())
                .forUpdate()
                .fetch()
                .isEmpty()) throw Refusal.missing("customer");
    }

    /**
     * One after the other: until the transaction ends nobody else takes a turn with any of these.
     * To be taken before any other row of theirs is held.
     */
    public void takeTurns(Collection<Long> ids) {
        db.select(CARD.ID)
                .from(CARD)
                .where(CARD.ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .orderBy(CARD.ID)
                .forNoKeyUpdate()
                .fetch();
    }

    /**
     * @throws Refusal {@code customer.missing} where it is not within reach, {@code
     *     customer.not-granted} where it is to read only
     */
    public Known require(Viewer viewer, String operation, long id) {
        return found(find(viewer, operation, CARD.ID.eq(id), false), viewer, id);
    }

    /** Those within reach, by id. */
    public Map<Long, Known> all(Viewer viewer, String operation, Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : find(viewer, operation, CARD.ID.in(ids), false);
    }

    /**
     * What they are called by id, whoever may see them, as far as names are open to the viewer: for
     * who is asked about them.
     */
    public Map<Long, String> names(Viewer viewer, Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return db.select(CARD.ID, CARD.NAME)
                .from(CARD)
                .where(CARD.ID.in(ids))
                .and(CARD.REMOVED_AT.isNull())
                .fetchMap(CARD.ID, row -> screen.name(viewer, row.value2()));
    }

    /**
     * Ids of those from outside the company within reach of the operation that have no owner, the
     * earliest first.
     */
    public List<Long> unowned(Viewer viewer, String operation, int most) {
        return db.select(CARD.ID)
                .from(CARD)
                .where(CustomerReach.visibleTo(viewer, operation))
                .and(CARD.OWNER_ID.isNull())
                .and(CARD.INTERNAL_UNIT.isNull())
                .orderBy(CARD.ID)
                .limit(most)
                .fetch(CARD.ID);
    }

    /**
     * Which of them are within reach of the operation and meet the criteria, the earliest first.
     *
     * @throws Refusal where the criteria ask for what there is not, or the viewer does not see
     */
    public List<Long> meeting(
            Viewer viewer, String operation, String criteria, Collection<Long> ids) {
        return db.select(CARD.ID)
                .from(CARD)
                .where(choosing.meeting(viewer, operation, criteria))
                .and(CARD.ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .orderBy(CARD.ID)
                .fetch(CARD.ID);
    }

    /** Whether it is a department of the company: nobody to be won. */
    public boolean internal(long id) {
        return db.fetchExists(CARD, CARD.ID.eq(id).and(CARD.INTERNAL_UNIT.isNotNull()));
    }

    /** Owners of those that are still to be won (potential or in talks) and have one. */
    public Map<Long, Long> ownersOfNew(Collection<Long> ids) {
        return db.select(CARD.ID, CARD.OWNER_ID)
                .from(CARD)
                .where(CARD.ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .and(CARD.OWNER_ID.isNotNull())
                .and(CARD.REMOVED_AT.isNull())
                .and(CARD.INTERNAL_UNIT.isNull())
                .and(CARD.STAGE.in("potential", "talks"))
                .fetchMap(CARD.ID, CARD.OWNER_ID);
    }

    /** Of these the ones that meet the criteria, whoever looks: for rules. */
    public List<Long> meeting(Collection<Long> ids, String criteria) {
        return meeting(rule(), "customer.read", criteria, ids);
    }

    /** Nobody in particular, who reads every customer: for what a rule does by itself. */
    public static Viewer rule() {
        return new Viewer(0, "", 0, 0, Locale.ROOT, Map.of("customer.read", Reach.ALL), Map.of());
    }

    /** Owners of those that are there and have one. */
    public Map<Long, Long> ownersOf(Collection<Long> ids) {
        return db.select(CARD.ID, CARD.OWNER_ID)
                .from(CARD)
                .where(CARD.ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .and(CARD.OWNER_ID.isNotNull())
                .and(CARD.REMOVED_AT.isNull())
                .fetchMap(CARD.ID, CARD.OWNER_ID);
    }

    /** On a table that points at customers: neither removed nor merged away. */
    public static Condition standing(Field<Long> cardId) {
        var card = CARD.as("standing");
        return DSL.exists(
                DSL.selectOne().from(card).where(card.ID.eq(cardId)).and(card.REMOVED_AT.isNull()));
    }

    /** How many customers each of them holds. */
    public Map<Long, Integer> held(Collection<Long> owners) {
        return db.select(CARD.OWNER_ID, DSL.count())
                .from(CARD)
                .where(CARD.OWNER_ID.in(owners))
                .and(CARD.REMOVED_AT.isNull())
                .groupBy(CARD.OWNER_ID)
                .fetchMap(CARD.OWNER_ID, DSL.count());
    }

    /**
     * Those within reach that meet the criteria, to compose into another module's statement:
     * columns {@code id}, {@code owner_id}, {@code unit_id}, {@code branch_id}.
     *
     * @throws Refusal where the criteria ask for what there is not, or the viewer does not see
     */
    public Table<?> within(
            Viewer viewer, String operation, @Nullable String criteria, String alias) {
        return placed(choosing.meeting(viewer, operation, criteria), alias);
    }

    /** Likewise, those that a text finds; null: all. */
    public Table<?> searched(Viewer viewer, String operation, @Nullable String text, String alias) {
        return placed(
                choosing.condition(viewer, operation, new CardChoice(null, null, null, text, null)),
                alias);
    }

    private static Table<?> placed(Condition which, String alias) {
        return DSL.table(
                        DSL.select(CARD.ID, CARD.OWNER_ID, CARD.UNIT_ID, CARD.BRANCH_ID)
                                .from(CARD)
                                .where(which))
                .as(alias);
    }

    /** Whether all these contacts are of that customer. */
    public boolean haveContacts(long id, Collection<Long> contacts) {
        Set<Long> asked = Set.copyOf(contacts);
        return asked.isEmpty()
                || db.fetchCount(CONTACT, CONTACT.CARD_ID.eq(id), CONTACT.ID.in(asked))
                        == asked.size();
    }

    /** Whether the viewer may see what people at a customer are called. */
    public static boolean showsPeople(Viewer viewer) {
        return ContactRules.of(viewer, "name").shows();
    }

    /** Whether the viewer may see where people at a customer get their mail. */
    public static boolean showsAddresses(Viewer viewer) {
        return ContactRules.of(viewer, "email").shows();
    }

    private Known found(Map<Long, Known> all, Viewer viewer, long id) {
        Known found = all.get(id);
        if (found != null) return found;
        boolean readable = !find(viewer, "customer.read", CARD.ID.eq(id), false).isEmpty();
        throw readable ? Refusal.forbidden("customer.not-granted") : Refusal.missing("customer");
    }

    private Map<Long, Known> find(Viewer viewer, String operation, Condition which, boolean held) {
        var query =
                db.select(CARD.ID, CARD.NUMBER, CARD.NAME, CARD.OWNER_ID, CARD.UNIT_ID)
                        .from(CARD)
                        .where(which)
                        .and(CustomerReach.visibleTo(viewer, operation));
        return (held ? query.forShare() : query)
                .fetchMap(
                        CARD.ID,
                        row ->
                                new Known(
                                        row.value1(),
                                        row.value2(),
                                        screen.name(viewer, row.value3()),
                                        row.value4(),
                                        row.value5()));
    }
}
