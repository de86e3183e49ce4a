package zhike.customer.card;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CARD_TAG;
import static zhike.customer.db.Tables.COLLABORATOR;
import static zhike.customer.db.Tables.CONTACT;
import static zhike.customer.db.Tables.LOAN;
import static zhike.customer.db.Tables.LOAN_CARD;
import static zhike.customer.db.Tables.POINT;
import static zhike.customer.db.Tables.RELATION;
import static zhike.customer.db.Tables.TAG;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.identity.Names;
import zhike.platform.time.Now;

import java.util.List;
import java.util.Map;

/** The rows that belong to a card, each kind gathered as JSON within the one statement. */
public final class CardParts {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};

    /** Shown with the card; the others by pages. */
    static final int CONTACTS_AT_ONCE = 200;

    static final Field<JSONB> CONTACTS = contacts(DSL.noCondition(), CONTACTS_AT_ONCE + 1);
    static final Field<JSONB> POINTS =
            gather(
                    "points",
                    DSL.select(
                                    POINT.ID,
                                    POINT.CONTACT_ID.as("contactId"),
                                    POINT.KIND,
                                    POINT.VALUE,
                                    POINT.LABEL,
                                    POINT.EXTRA)
                            .from(POINT)
                            .where(POINT.CARD_ID.eq(CARD.ID))
                            .orderBy(POINT.EXTRA.desc(), POINT.ID)
                            .limit(400));
    public static final Field<JSONB> TAGS =
            gather(
                    "tags",
                    DSL.select(TAG.ID, TAG.NAME, TAG.COLOR)
                            .from(TAG)
                            .join(CARD_TAG)
                            .on(CARD_TAG.TAG_ID.eq(TAG.ID))
                            .where(CARD_TAG.CARD_ID.eq(CARD.ID))
                            .orderBy(TAG.NAME));
    static final Field<JSONB> COLLABORATORS =
            gather(
                    "collaborators",
                    DSL.select(
                                    COLLABORATOR.PERSON_ID.as("personId"),
                                    Names.ofPerson(COLLABORATOR.PERSON_ID).as("name"),
                                    COLLABORATOR.MAY_EDIT.as("mayEdit"),
                                    COLLABORATOR.UNTIL_AT.as("until"),
                                    DSL.field(
                                                    COLLABORATOR
                                                            .UNTIL_AT
                                                            .isNull()
                                                            .or(
                                                                    COLLABORATOR.UNTIL_AT.gt(
                                                                            Now.field())))
                                            .as("current"))
                            .from(COLLABORATOR)
                            .where(COLLABORATOR.CARD_ID.eq(CARD.ID))
                            .orderBy(COLLABORATOR.GIVEN_AT));

    /** Who reads it by a loan at this moment. */
    static final Field<JSONB> BORROWERS =
            gather(
                    "borrowers",
                    DSL.select(LOAN.BORROWER_ID.as("personId"), LOAN.NUMBER.as("loan"))
                            .from(LOAN_CARD)
                            .join(LOAN)
                            .on(LOAN.ID.eq(LOAN_CARD.LOAN_ID))
                            .where(LOAN_CARD.CARD_ID.eq(CARD.ID))
                            .and(CustomerReach.lent())
                            .orderBy(LOAN.ID));

    private CardParts() {}

    /** The primary first, then as they came. */
    static Field<JSONB> contacts(Condition which, int most) {
        return gather(
                "contacts",
                DSL.select(
                                CONTACT.ID,
                                CONTACT.NAME,
                                CONTACT.TITLE,
                                CONTACT.DEPARTMENT,
                                CONTACT.PHONE,
                                CONTACT.MOBILE,
                                CONTACT.EMAIL,
                                CONTACT.WECHAT,
                                CONTACT.GENDER,
                                CONTACT.BIRTH_ON.as("birthOn"),
                                CONTACT.LUNAR_BIRTHDAY.as("lunarBirthday"),
                                CONTACT.HOBBIES,
                                CONTACT.DECISION_ROLE.as("decisionRole"),
                                CONTACT.IS_PRIMARY.as("primary"),
                                CONTACT.REMARKS,
                                CONTACT.PROFILE,
                                CONTACT.VERSION,
                                CONTACT.LEFT_ON.as("leftOn"))
                        .from(CONTACT)
                        .where(CONTACT.CARD_ID.eq(CARD.ID))
                        .and(which)
                        .orderBy(CONTACT.IS_PRIMARY.desc(), CONTACT.ID)
                        .limit(most));
    }

    /** Both directions; of a customer out of the viewer's reach only that there is one. */
    static Field<JSONB> relations(Viewer viewer) {
        var other =
                DSL.when(RELATION.FROM_CARD.eq(CARD.ID), RELATION.TO_CARD)
                        .otherwise(RELATION.FROM_CARD);
        // the other card is named before the inner query, where card means that other one
        var rel =
                DSL.select(
                                RELATION.ID,
                                RELATION.KIND,
                                RELATION.NOTE,
                                DSL.when(RELATION.FROM_CARD.eq(CARD.ID), "from")
                                        .otherwise("to")
                                        .as("direction"),
                                other.as("other"))
                        .from(RELATION)
                        .where(RELATION.FROM_CARD.eq(CARD.ID).or(RELATION.TO_CARD.eq(CARD.ID)))
                        .orderBy(RELATION.ID)
                        .limit(200)
                        .asTable("rel");
        var seen =
                DSL.select(CARD.ID, CARD.NUMBER, CARD.NAME)
                        .from(CARD)
                        .where(CARD.ID.eq(DSL.field(DSL.name("rel", "other"), Long.class)))
                        .and(CustomerReach.visibleTo(viewer, "customer.read"));
        var related =
                DSL.field(
                        "({0})",
                        JSONB.class,
                        DSL.select(DSL.field("to_jsonb(r)", JSONB.class)).from(seen.asTable("r")));
        return gather(
                "relations",
                DSL.select(
                                rel.field(RELATION.ID),
                                rel.field(RELATION.KIND),
                                rel.field(RELATION.NOTE),
                                rel.field("direction"),
                                related.as("card"))
                        .from(rel)
                        .orderBy(rel.field(RELATION.ID)));
    }

    private static Field<JSONB> gather(String name, Select<?> rows) {
        return DSL.field(
                        "({0})",
                        JSONB.class,
                        DSL.select(
                                        DSL.field(
                                                "coalesce(jsonb_agg(to_jsonb(rows)), '[]')",
                                                JSONB.class))
                                .from(rows.asTable("rows")))
                .as(name);
    }

    public static List<Map<String, Object>> list(Record row, Field<JSONB> part) {
        return list(row, part.getName());
    }

    static List<Map<String, Object>> list(Record row, String part) {
        String json = row.get(part, JSONB.class).data();
        return json.equals("[]") ? List.of() : JSON.readValue(json, ROWS);
    }
}
