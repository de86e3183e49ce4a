package zhike.care.owed;

import static zhike.care.db.Tables.OWED;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.ServedCustomers;
import zhike.grading.Standings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Writes down what is asked for as owed to each customer of the level, in one statement for all
 * customers; what is owed already stays as it is, what was taken back for another grade is owed
 * again.
 */
@Component
class OwedWriting {
    /** Why something is not owed any more: the grade does not give it. */
    static final String NOT_ENTITLED = "care.not-entitled";

    /** Why somebody is not greeted: they want nothing, or nothing would arrive. */
    static final String HINDERED = "care.hindered";

    private static final Field<Long> CUSTOMER = field("served", "id", Long.class);
    private static final Field<Long> CONTACT = field("served", "contact_id", Long.class);
    private static final Field<String> LEVEL = field("served", "level", String.class);
    private static final Field<String> SERVICE = field("asked", "service", String.class);
    private static final Field<String> PERIOD = period();
    private static final Field<Boolean> SENT = field("asked", "operator", Boolean.class);
    private final DSLContext db;

    OwedWriting(DSLContext db) {
        this.db = db;
    }

    /**
     * @param ids whom alone; null: all customers
     * @return how many are owed now that were not before
     */
    int write(List<Asked> asked, @Nullable Collection<Long> ids) {
        return asked.isEmpty() ? 0 : insert(asked, served(null, ids));
    }

    /**
     * @param theirs those who have a day of their own: customer, contact, whether lunar
     */
    int write(
            List<Asked> asked,
            Select<Record3<Long, Long, Boolean>> theirs,
            @Nullable Collection<Long> ids) {
        return asked.isEmpty()
                ? 0
                : insert(
                        asked,
                        served(theirs.asTable("theirs", "card_id", "contact_id", "lunar"), ids));
    }

    private int insert(List<Asked> asked, Table<?> served) {
        var grade = field("asked", "grade", String.class);
        Field<String> hindrance = hindrance();
        return db.insertInto(
                        OWED,
                        OWED.CUSTOMER_ID,
                        OWED.CONTACT_ID,
                        OWED.SERVICE,
                        OWED.PERIOD,
                        OWED.GRADE,
                        OWED.FROM_ON,
                        OWED.DUE_AT,
                        OWED.WAY,
                        OWED.PROOF,
                        OWED.OWNER_ID,
                        OWED.UNIT_ID,
                        OWED.BRANCH_ID,
                        OWED.LUNAR,
                        OWED.HINDRANCE,
                        OWED.STATE,
                        OWED.WHY)
                .select(
                        DSL.select(
                                        CUSTOMER,
                                        CONTACT,
                                        SERVICE,
                                        PERIOD,
                                        DSL.nullif(LEVEL, DSL.inline("")),
                                        field("asked", "from_on", LocalDate.class),
                                        field("asked", "due_at", Instant.class),
                                        DSL.when(SENT, DSL.inline("operator"))
                                                .otherwise(DSL.inline("person")),
                                        field("asked", "proof", String.class),
                                        DSL.when(
                                                        DSL.not(SENT),
                                                        DSL.coalesce(
                                                                field(
                                                                        "asked",
                                                                        "person",
                                                                        Long.class),
                                                                field(
                                                                        "served",
                                                                        "owner_id",
                                                                        Long.class)))
                                                .otherwise((Long) null),
                                        field("served", "unit_id", Long.class),
                                        field("served", "branch_id", Long.class),
                                        field("served", "lunar", Boolean.class),
                                        hindrance,
                                        DSL.when(hindrance.isNull(), DSL.inline("open"))
                                                .otherwise(DSL.inline("released")),
                                        DSL.when(hindrance.isNotNull(), DSL.inline(HINDERED)))
                                .from(served)
                                .join(table(asked))
                                .on(grade.eq(LEVEL))
                                .whereNotExists(known()))
                .onConflict(OWED.CUSTOMER_ID, OWED.SERVICE, OWED.PERIOD)
                .doUpdate()
                .set(OWED.STATE, "open")
                .setNull(OWED.ENDED_AT)
                .setNull(OWED.WHY)
                .setNull(OWED.PROMISE_ID)
                .set(OWED.GRADE, DSL.excluded(OWED.GRADE))
                .set(OWED.OWNER_ID, DSL.excluded(OWED.OWNER_ID))
                .set(OWED.DUE_AT, DSL.excluded(OWED.DUE_AT))
                .where(taken(OWED.STATE, OWED.WHY))
                .execute();
    }

    private static Select<?> known() {
        var old = OWED.as("known");
        return DSL.selectOne()
                .from(old)
                .where(old.CUSTOMER_ID.eq(CUSTOMER))
                .and(old.SERVICE.eq(SERVICE))
                .and(old.PERIOD.eq(PERIOD))
                .andNot(taken(old.STATE, old.WHY));
    }

    private static Condition taken(Field<String> state, Field<String> why) {
        return state.eq(DSL.inline("released"))
                .and(DSL.coalesce(why, DSL.inline("")).eq(DSL.inline(NOT_ENTITLED)));
    }

    /** Only what is sent asks whether it may be, and whether it would arrive. */
    private static Field<String> hindrance() {
        return DSL.when(DSL.not(SENT), DSL.inline((String) null))
                .when(field("served", "refusing", Boolean.class), DSL.inline("refused"))
                .when(
                        CONTACT.isNotNull().and(DSL.not(ServedCustomers.reachable(CONTACT))),
                        DSL.inline("address"))
                .when(CONTACT.isNull().and(DSL.not(reachableThere())), DSL.inline("address"))
                .otherwise(DSL.inline((String) null));
    }

    private static Field<Boolean> reachableThere() {
        return field("served", "reachable", Boolean.class);
    }

    private static Table<?> served(@Nullable Table<?> theirs, @Nullable Collection<Long> ids) {
        Field<String> level = Standings.levelOf(ServedCustomers.ID);
        Condition which =
                ids == null
                        ? ServedCustomers.served()
                        : ServedCustomers.served()
                                .and(ServedCustomers.ID.eq(DSL.any(ids.toArray(Long[]::new))));
        Field<Long> contact =
                theirs == null
                        ? DSL.castNull(Long.class)
                        : DSL.field(DSL.name("theirs", "contact_id"), Long.class);
        Field<Boolean> lunar =
                theirs == null
                        ? DSL.inline(false)
                        : DSL.field(DSL.name("theirs", "lunar"), Boolean.class);
        var query =
                DSL.select(
                                ServedCustomers.ID.as("id"),
                                contact.as("contact_id"),
                                lunar.as("lunar"),
                                ServedCustomers.OWNER.as("owner_id"),
                                ServedCustomers.UNIT.as("unit_id"),
                                ServedCustomers.BRANCH.as("branch_id"),
                                DSL.field(ServedCustomers.refusing()).as("refusing"),
                                DSL.field(ServedCustomers.reachable()).as("reachable"),
                                DSL.coalesce(level, DSL.inline("")).as("level"))
                        .from(ServedCustomers.TABLE);
        if (theirs == null) return query.where(which).asTable("served");
        Field<Long> card = DSL.field(DSL.name("theirs", "card_id"), Long.class);
        // said of theirs too: the planner does not see through the join that it is asked of a few
        Condition few =
                ids == null ? DSL.trueCondition() : card.eq(DSL.any(ids.toArray(Long[]::new)));
        return query.join(theirs)
                .on(ServedCustomers.ID.eq(card))
                .where(which)
                .and(few)
                .asTable("served");
    }

    private static Table<?> table(List<Asked> asked) {
        return DSL.table(
                        "unnest({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7})",
                        texts(asked, Asked::service),
                        texts(asked, Asked::grade),
                        texts(asked, Asked::period),
                        DSL.val(asked.stream().map(Asked::fromOn).toArray(LocalDate[]::new)),
                        DSL.val(asked.stream().map(Asked::due).toArray(Instant[]::new)),
                        DSL.val(asked.stream().map(Asked::operator).toArray(Boolean[]::new)),
                        texts(asked, Asked::proof),
                        DSL.val(asked.stream().map(Asked::person).toArray(Long[]::new)))
                .as(
                        "asked",
                        "service",
                        "grade",
                        "period",
                        "from_on",
                        "due_at",
                        "operator",
                        "proof",
                        "person");
    }

    private static Field<String[]> texts(List<Asked> asked, Function<Asked, String> get) {
        return DSL.val(asked.stream().map(get).toArray(String[]::new));
    }

    /** Of one of their people it is their own period. */
    private static Field<String> period() {
        Field<String> plain = field("asked", "period", String.class);
        return DSL.when(CONTACT.isNull(), plain)
                .otherwise(DSL.concat(plain, DSL.inline("-c"), CONTACT.cast(String.class)));
    }

    private static <T> Field<T> field(String table, String name, Class<T> type) {
        return DSL.field(DSL.name(table, name), type);
    }
}
