package zhike.customer.card;

import org.jspecify.annotations.Nullable;

import zhike.customer.CardPlace;

import java.time.Instant;

/**
 * A card as it is stored, read for change.
 *
 * @param internalUnit the department whose file it is; null for everybody outside
 */
public record StoredCard(
        long id,
        String number,
        String kind,
        String stage,
        int version,
        CardPlace place,
        CardState state,
        Instant confirmedAt,
        @Nullable Long internalUnit) {}
