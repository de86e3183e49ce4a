package zhike.customer.history;

import static zhike.customer.db.Tables.CHANGE;
import static zhike.customer.db.Tables.CONTACT;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.card.CardState.Change;
import zhike.customer.card.CardStore;
import zhike.customer.field.CardFields;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.language.Texts;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What changed on a customer's card and its contacts, newest first, as the viewer may see it. */
@Component
class ChangeReading {
    private static final Field<String> BY = Names.ofPerson(CHANGE.PERSON_ID).as("by_name");

    record Shown(
            long id,
            Instant at,
            @Nullable Named person,
            String cause,
            String causeText,
            @Nullable Long causeId,
            String subject,
            @Nullable String subjectName,
            List<ChangeScreen.Line> fields) {}

    private final DSLContext db;
    private final CardStore cards;
    private final CardFields fields;
    private final ChangeScreen screen;
    private final Texts texts;

    ChangeReading(
            DSLContext db, CardStore cards, CardFields fields, ChangeScreen screen, Texts texts) {
        this.db = db;
        this.cards = cards;
        this.fields = fields;
        this.screen = screen;
        this.texts = texts;
    }

    /**
     * Entries of nothing but hidden fields are left out, so a page may be shorter than asked for.
     */
    Page<Shown> page(Viewer viewer, long cardId, @Nullable Cursor after, int limit, Locale locale) {
        cards.requireVisible(viewer, "customer.read", cardId);
        var which = CHANGE.CARD_ID.eq(cardId);
        if (after != null)
            which = which.and(DSL.row(CHANGE.AT, CHANGE.ID).lt(after.instant(0), after.number(1)));
        var rows =
                db.select(CHANGE.fields())
                        .select(BY)
                        .from(CHANGE)
                        .where(which)
                        .orderBy(CHANGE.AT.desc(), CHANGE.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Page<Record> page =
                Page.of(
                        List.<Record>copyOf(rows),
                        limit,
                        last -> Cursor.of(last.get(CHANGE.AT), last.get(CHANGE.ID)));
        Map<Long, String> contacts =
                db.select(CONTACT.ID, CONTACT.NAME)
                        .from(CONTACT)
                        .where(CONTACT.CARD_ID.eq(cardId))
                        .fetchMap(row -> row.value1(), row -> row.value2());
        ChangeScreen.Reader reader = screen.reader(viewer, locale);
        List<Shown> shown = new ArrayList<>();
        for (Record row : page.items()) {
            Shown one = shown(row, reader, contacts, locale);
            if (!one.fields().isEmpty()) shown.add(one);
        }
        return new Page<>(shown, page.next());
    }

    private Shown shown(
            Record row, ChangeScreen.Reader reader, Map<Long, String> contacts, Locale locale) {
        KeptChange kept = KeptChange.of(row, fields);
        Named person = kept.personId() == null ? null : new Named(kept.personId(), row.get(BY));
        Long contact = ChangeSubject.of(kept.subject()).contactId();
        String name = contact == null ? null : contacts.getOrDefault(contact, named(kept));
        if (name != null) name = reader.contactName(name);
        return new Shown(
                kept.id(),
                kept.at(),
                person,
                kept.cause(),
                texts.get(locale, "cause." + kept.cause()),
                kept.causeId(),
                kept.subject(),
                name,
                reader.lines(kept.subject(), kept.fields()));
    }

    /** Of a contact that is gone. */
    private static @Nullable String named(KeptChange kept) {
        Change name = kept.fields().get("name");
        return name == null ? null : String.valueOf(name.to() == null ? name.from() : name.to());
    }
}
