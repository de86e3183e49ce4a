package zhike.customer.card;

import java.time.Instant;
import zhike.customer.CardPlace;

/** A card as it is stored, read for change. */
public record StoredCard(long id, String number, String kind, String stage, int version, CardPlace place, CardState state, Instant confirmedAt) {
}
