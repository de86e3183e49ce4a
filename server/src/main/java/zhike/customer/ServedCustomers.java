package zhike.customer;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * All customers from outside whom the company serves, whoever looks: neither removed nor lost nor
 * blacklisted. For what is done by rule.
 */
@Component
public class ServedCustomers {
    /** To compose into another module's statement. */
    public static final Field<Long> ID = CARD.ID;

    public static final Field<Long> OWNER = CARD.OWNER_ID;
    public static final Field<Long> UNIT = CARD.UNIT_ID;
    public static final Field<Long> BRANCH = CARD.BRANCH_ID;
    public static final Table<?> TABLE = CARD;

    /**
     * Where a message finds somebody.
     *
     * @param owner who serves the customer
     */
    public record Addressed(
            String name,
            @Nullable String mobile,
            @Nullable String email,
            String customer,
            @Nullable String owner) {}

    private final DSLContext db;

    ServedCustomers(DSLContext db) {
        this.db = db;
    }

    /** On {@link #TABLE}. */
    public static Condition served() {
        return CARD.REMOVED_AT
                .isNull()
                .and(CARD.INTERNAL_UNIT.isNull())
                .and(CARD.STAGE.notIn(DSL.inline("lost"), DSL.inline("blacklisted")));
    }

    /** Who has done nothing for long and is not lost yet, on {@link #TABLE}. */
    public static Condition dormant() {
        return CARD.REMOVED_AT
                .isNull()
                .and(CARD.INTERNAL_UNIT.isNull())
                .and(CARD.STAGE.eq(DSL.inline("dormant")));
    }

    /** Whether somebody there can be sent a message, on {@link #TABLE}. */
    public static Condition reachable() {
        return given(CARD.MOBILE).or(given(CARD.EMAIL));
    }

    /** Whether they want no marketing, on {@link #TABLE}. */
    public static Condition refusing() {
        return MarketingRefusals.said();
    }

    /** Whether one of their people can be; on another module's table. */
    public static Condition reachable(Field<Long> contactId) {
        var contact = CONTACT.as("reached");
        return DSL.exists(
                DSL.selectOne()
                        .from(contact)
                        .where(contact.ID.eq(contactId))
                        .and(given(contact.MOBILE).or(given(contact.EMAIL))));
    }

    private static Condition given(Field<String> address) {
        return DSL.coalesce(address, DSL.inline("")).ne("");
    }

    /** Of customers themselves, by customer, for the program that sends; asks for no rights. */
    public Map<Long, Addressed> addresses(Collection<Long> cards) {
        Map<Long, Addressed> found = new HashMap<>();
        db.select(CARD.ID, CARD.NAME, CARD.MOBILE, CARD.EMAIL, owner())
                .from(CARD)
                .where(CARD.ID.eq(DSL.any(cards.toArray(Long[]::new))))
                .and(CARD.REMOVED_AT.isNull())
                .forEach(
                        row ->
                                found.put(
                                        row.value1(),
                                        addressed(
                                                row,
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value2())));
        return found;
    }

    /** Of their people who are still there, by contact; likewise. */
    public Map<Long, Addressed> addressesOfContacts(Collection<Long> contacts) {
        Map<Long, Addressed> found = new HashMap<>();
        db.select(CONTACT.ID, CONTACT.NAME, CONTACT.MOBILE, CONTACT.EMAIL, CARD.NAME, owner())
                .from(CONTACT)
                .join(CARD)
                .on(CARD.ID.eq(CONTACT.CARD_ID))
                .where(CONTACT.ID.eq(DSL.any(contacts.toArray(Long[]::new))))
                .and(CONTACT.LEFT_ON.isNull())
                .and(CARD.REMOVED_AT.isNull())
                .forEach(
                        row ->
                                found.put(
                                        row.value1(),
                                        addressed(
                                                row,
                                                row.value2(),
                                                row.value3(),
                                                row.value4(),
                                                row.value5())));
        return found;
    }

    private static Field<String> owner() {
        return zhike.identity.Names.ofPerson(CARD.OWNER_ID).as("owner_name");
    }

    private static Addressed addressed(
            Record row,
            String name,
            @Nullable String mobile,
            @Nullable String email,
            String customer) {
        return new Addressed(name, mobile, email, customer, row.get("owner_name", String.class));
    }
}
