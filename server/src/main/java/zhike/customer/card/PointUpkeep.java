package zhike.customer.card;

import static zhike.customer.db.Tables.POINT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.customer.db.tables.records.ContactRecord;
import zhike.platform.text.Email;
import zhike.platform.text.Phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Keeps the comparable forms of the main numbers and mail address of a card or contact: who calls?
 */
@Component
public class PointUpkeep {
    private final DSLContext db;

    PointUpkeep(DSLContext db) {
        this.db = db;
    }

    public void ofCard(long cardId, CardState state) {
        db.deleteFrom(POINT)
                .where(POINT.CARD_ID.eq(cardId))
                .and(POINT.CONTACT_ID.isNull())
                .and(POINT.EXTRA.isFalse())
                .execute();
        ofNewCard(cardId, state);
    }

    /** Of one that has none yet. */
    void ofNewCard(long cardId, CardState state) {
        insert(
                cardId,
                null,
                points(state.text("phone"), state.text("mobile"), state.text("email")));
    }

    /** The set form. */
    public void ofCards(Map<Long, CardState> states) {
        db.deleteFrom(POINT)
                .where(POINT.CARD_ID.in(states.keySet()))
                .and(POINT.CONTACT_ID.isNull())
                .and(POINT.EXTRA.isFalse())
                .execute();
        var insert =
                db.insertInto(
                        POINT, POINT.CARD_ID, POINT.KIND, POINT.VALUE, POINT.NORM, POINT.EXTENSION);
        boolean any = false;
        for (var each : states.entrySet()) {
            for (Point point :
                    points(
                            each.getValue().text("phone"),
                            each.getValue().text("mobile"),
                            each.getValue().text("email"))) {
                insert =
                        insert.values(
                                each.getKey(),
                                point.kind(),
                                point.value(),
                                point.norm(),
                                point.extension());
                any = true;
            }
        }
        if (any) insert.execute();
    }

    void ofContact(ContactRecord contact) {
        db.deleteFrom(POINT)
                .where(POINT.CONTACT_ID.eq(contact.getId()))
                .and(POINT.EXTRA.isFalse())
                .execute();
        ofNewContact(contact);
    }

    /** Of one that has none yet. */
    void ofNewContact(ContactRecord contact) {
        insert(
                contact.getCardId(),
                contact.getId(),
                points(contact.getPhone(), contact.getMobile(), contact.getEmail()));
    }

    /** One point of contact in its comparable form. */
    public record Point(String kind, String value, String norm, @Nullable String extension) {}

    public static List<Point> points(
            @Nullable String phone, @Nullable String mobile, @Nullable String email) {
        List<Point> points = new ArrayList<>();
        phones("phone", phone, points);
        phones("mobile", mobile, points);
        if (email != null)
            points.add(
                    new Point(
                            "email", email, Email.normalise(email).toLowerCase(Locale.ROOT), null));
        return points;
    }

    private static void phones(String kind, @Nullable String cell, List<Point> into) {
        if (cell == null) return;
        for (Phone phone : Phone.parseAll(cell))
            into.add(new Point(kind, phone.display(), phone.norm(), phone.extension()));
    }

    private void insert(long cardId, @Nullable Long contactId, List<Point> points) {
        if (points.isEmpty()) return;
        var insert =
                db.insertInto(
                        POINT,
                        POINT.CARD_ID,
                        POINT.CONTACT_ID,
                        POINT.KIND,
                        POINT.VALUE,
                        POINT.NORM,
                        POINT.EXTENSION);
        for (Point point : points)
            insert =
                    insert.values(
                            cardId,
                            contactId,
                            point.kind(),
                            point.value(),
                            point.norm(),
                            point.extension());
        insert.execute();
    }
}
