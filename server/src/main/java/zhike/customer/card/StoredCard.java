package zhike.customer.card;

import zhike.customer.CardPlace;

import java.time.Instant;

/** A card as it is stored, read for change. */
public record StoredCard(
        long id,
        String number,
        String kind,
        String stage,
        int version,
        CardPlace place,
        CardState state,
        Instant confirmedAt) {}
