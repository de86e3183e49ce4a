package zhike.customer;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CONTACT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import zhike.access.FieldRule;
import zhike.access.Viewer;
import zhike.customer.card.ContactRules;
import zhike.customer.list.CardChoice;
import zhike.customer.list.CardChoosing;
import zhike.platform.error.Refusal;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Customers that another module writes to or invites, many at once, and whom of them. */
@Component
public class Addressees {
    /**
     * Those named, or all that match a view, criteria or a text.
     *
     * @param criteria take the place of the view's
     * @param contacts whom of them, where not the one who comes first
     * @param all that really all are meant where nothing narrows them
     */
    public record Choice(
            @Nullable List<Long> ids,
            @Nullable JsonNode criteria,
            @Nullable Long view,
            @Nullable String q,
            @Nullable List<Long> contacts,
            boolean all) {}

    private final DSLContext db;
    private final CardChoosing choosing;

    Addressees(DSLContext db, CardChoosing choosing) {
        this.db = db;
        this.choosing = choosing;
    }

    /**
     * To compose into another module's statement: columns {@code id}, {@code refused} whether they
     * want no marketing, {@code contact_id} and {@code guest} of whom to address, {@code addressed}
     * whether a mail would find them.
     *
     * @throws Refusal {@code bulk.choice.missing} where nothing narrows and not all are meant
     */
    public Select<?> chosen(Viewer viewer, String operation, Choice choice) {
        CardChoice which =
                new CardChoice(choice.ids(), choice.criteria(), choice.view(), choice.q(), null);
        if (which.empty() && !choice.all()) throw Refusal.invalid("ids", "bulk.choice.missing");
        List<Long> wanted = choice.contacts() == null ? List.of() : choice.contacts();
        var first = DSL.field(first(viewer, wanted)).as("contact_id");
        Table<?> cards =
                DSL.table(
                                DSL.select(
                                                CARD.ID,
                                                CARD.EMAIL,
                                                DSL.field(MarketingRefusals.said()).as("refused"),
                                                first)
                                        .from(CARD)
                                        .where(choosing.condition(viewer, operation, which)))
                        .as("meant");
        Field<String> mail = DSL.field(DSL.name("meant", "email"), String.class);
        Field<Long> contact = DSL.field(DSL.name("meant", "contact_id"), Long.class);
        return DSL.select(
                        DSL.field(DSL.name("meant", "id"), Long.class),
                        DSL.field(DSL.name("meant", "refused"), Boolean.class),
                        contact,
                        CONTACT.NAME.as("guest"),
                        DSL.field(addressed(viewer, mail)).as("addressed"))
                .from(cards)
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(contact));
    }

    /** The one chosen, else who can be written to, else who comes first. */
    private static Select<Record1<Long>> first(Viewer viewer, Collection<Long> wanted) {
        Condition mailed =
                opens(viewer)
                        ? DSL.coalesce(CONTACT.EMAIL, DSL.inline("")).ne("")
                        : DSL.falseCondition();
        return DSL.select(CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.CARD_ID.eq(CARD.ID))
                .and(CONTACT.LEFT_ON.isNull())
                .orderBy(
                        DSL.field(CONTACT.ID.eq(DSL.any(wanted.toArray(Long[]::new)))).desc(),
                        DSL.field(mailed).desc(),
                        CONTACT.IS_PRIMARY.desc(),
                        CONTACT.ID)
                .limit(1);
    }

    private static Condition addressed(Viewer viewer, Field<String> mail) {
        Condition own =
                viewer.rule("customer", "email") == FieldRule.OPEN
                        ? DSL.coalesce(mail, DSL.inline("")).ne("")
                        : DSL.falseCondition();
        return opens(viewer) ? own.or(DSL.coalesce(CONTACT.EMAIL, DSL.inline("")).ne("")) : own;
    }

    private static boolean opens(Viewer viewer) {
        return ContactRules.of(viewer, "email") == FieldRule.OPEN;
    }

    /** Mail addresses of contacts, by contact; not of those who left or want no marketing. */
    public Map<Long, String> mailOfContacts(Viewer viewer, Collection<Long> contacts) {
        if (!opens(viewer)) return Map.of();
        return db.select(CONTACT.ID, CONTACT.EMAIL)
                .from(CONTACT)
                .where(CONTACT.ID.eq(DSL.any(contacts.toArray(Long[]::new))))
                .and(CONTACT.LEFT_ON.isNull())
                .and(CONTACT.EMAIL.ne(""))
                .and(CustomerReach.visibleTo(viewer, "customer.read", CONTACT.CARD_ID))
                .andNot(MarketingRefusals.refused(CONTACT.CARD_ID))
                .fetchMap(CONTACT.ID, CONTACT.EMAIL);
    }

    /** Mail addresses of the customers themselves, by customer; likewise. */
    public Map<Long, String> mailOfCustomers(Viewer viewer, Collection<Long> cards) {
        if (viewer.rule("customer", "email") != FieldRule.OPEN) return Map.of();
        return db.select(CARD.ID, CARD.EMAIL)
                .from(CARD)
                .where(CARD.ID.eq(DSL.any(cards.toArray(Long[]::new))))
                .and(CARD.EMAIL.ne(""))
                .and(CustomerReach.visibleTo(viewer, "customer.read"))
                .andNot(MarketingRefusals.said())
                .fetchMap(CARD.ID, CARD.EMAIL);
    }
}
