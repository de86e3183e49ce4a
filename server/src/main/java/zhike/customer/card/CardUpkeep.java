package zhike.customer.card;

import org.springframework.stereotype.Component;

import java.util.List;

/**
 * What must stay true whenever a card is written: its points of contact, its search tokens, its
 * match keys, its quality.
 */
@Component
public class CardUpkeep {
    private final CardStore cards;
    private final PointUpkeep points;
    private final SearchUpkeep search;
    private final MatchKeys keys;
    private final QualityScore quality;

    CardUpkeep(
            CardStore cards,
            PointUpkeep points,
            SearchUpkeep search,
            MatchKeys keys,
            QualityScore quality) {
        this.cards = cards;
        this.points = points;
        this.search = search;
        this.keys = keys;
        this.quality = quality;
    }

    /** Stores the new state of a locked card. */
    public void replace(StoredCard before, CardState after) {
        cards.replace(
                before, after, quality.of(before.kind(), after, before.confirmedAt()).score());
        points.ofCard(before.id(), after);
        contactsChanged(before.id());
    }

    /** Contacts or points changed. */
    public void contactsChanged(long cardId) {
        search.refresh(cardId);
        keys.replace(List.of(cardId));
    }
}
