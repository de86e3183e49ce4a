package zhike.customer.importing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhike.customer.card.PointUpkeep.Point;
import zhike.platform.text.SearchPart;
import zhike.platform.text.SearchTokens;

/** Rows that hang on cards, gathered for copying: contacts, points, search, match keys of new cards. */
final class PartsCopy {
    private final CopyText contacts = new CopyText();
    private final CopyText points = new CopyText();
    private final CopyText search = new CopyText();
    private final CopyText keys = new CopyText();
    private final Instant now;

    PartsCopy(Instant now) {
        this.now = now;
    }

    void contact(long id, long cardId, ReadyRow.Contact contact, boolean primary) {
        contacts.add(id).add(cardId).add(contact.name()).add(contact.nameSort()).add(contact.title()).add(contact.phone()).add(contact.mobile())
                .add(contact.email()).add(primary).add(now).add(now).end();
        points(cardId, id, contact.points(), false);
    }

    void points(long cardId, @Nullable Long contactId, List<Point> some, boolean extra) {
        for (Point point : some)
            points.add(cardId).add(contactId).add(point.kind()).add(point.value()).add(point.norm()).add(point.extension()).add(extra).end();
    }

    void search(long cardId, Collection<String> tokens, String number, @Nullable String latin) {
        Set<String> ofNumber = number.isEmpty() ? Set.of() : SearchTokens.of(List.of(new SearchPart(SearchPart.Kind.NUMBER, number)));
        search.add(cardId).lexemes(tokens, ofNumber).add(latin).end();
    }

    void keys(long cardId, long[] some) {
        for (long key : some) keys.add(key).add(cardId).end();
    }

    void send(Copying copying) {
        copying.into("customer.contact (id, card_id, name, name_sort, title, phone, mobile, email, is_primary, created_at, updated_at)", contacts);
        copying.into("customer.point (card_id, contact_id, kind, value, norm, extension, extra)", points);
        copying.into("customer.search (card_id, tokens, latin)", search);
        copying.into("customer.match_key (key, card_id)", keys);
    }
}
