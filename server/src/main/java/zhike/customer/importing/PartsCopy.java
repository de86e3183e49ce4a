package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.customer.card.PointUpkeep.Point;
import zhike.customer.matching.KeyedId;
import zhike.platform.text.SearchPart;
import zhike.platform.text.SearchTokens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Rows that hang on cards, gathered for copying: contacts, points, search, match keys of new cards.
 */
final class PartsCopy {
    private final CopyText contacts = new CopyText();
    private final CopyText points = new CopyText();
    private final CopyText search = new CopyText();
    private final List<KeyedId> keyed = new ArrayList<>();
    private final String now;

    PartsCopy(Instant now) {
        this.now = now.toString();
    }

    void contact(long id, long cardId, ReadyRow.Contact contact, boolean primary) {
        contacts.add(id)
                .add(cardId)
                .add(contact.name())
                .add(contact.nameSort())
                .add(contact.title())
                .add(contact.phone())
                .add(contact.mobile())
                .add(contact.email())
                .add(primary)
                .add(now)
                .add(now)
                .end();
        points(cardId, id, contact.points(), false);
    }

    void points(long cardId, @Nullable Long contactId, List<Point> some, boolean extra) {
        for (Point point : some)
            points.add(cardId)
                    .add(contactId)
                    .add(point.kind())
                    .add(point.value())
                    .add(point.norm())
                    .add(point.extension())
                    .add(extra)
                    .end();
    }

    /**
     * @param tokens from {@link CopyText#ofLexemes}
     */
    void search(long cardId, byte[] tokens, String number, @Nullable String latin) {
        Set<String> ofNumber =
                number.isEmpty()
                        ? Set.of()
                        : SearchTokens.of(List.of(new SearchPart(SearchPart.Kind.NUMBER, number)));
        search.add(cardId).lexemes(tokens, CopyText.ofLexemes(ofNumber)).add(latin).end();
    }

    void keys(long cardId, long[] some) {
        for (long key : some) keyed.add(new KeyedId(key, cardId));
    }

    void send(Sending sending) {
        sending.into(
                "customer.contact (id, card_id, name, name_sort, title, phone, mobile, email,"
                        + " is_primary, created_at, updated_at)",
                contacts);
        sending.into(
                "customer.point (card_id, contact_id, kind, value, norm, extension, extra)",
                points);
        sending.into("customer.search (card_id, tokens, latin)", search);
        sending.into("customer.match_key (key, card_id)", keys());
    }

    /** In the order of their index, which is read anew for each of them otherwise. */
    private CopyText keys() {
        keyed.sort(Comparator.comparingLong(KeyedId::key));
        CopyText keys = new CopyText();
        for (KeyedId each : keyed) keys.add(each.key()).add(each.id()).end();
        return keys;
    }
}
