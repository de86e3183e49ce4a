package zhike.customer;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Where a customer stands: what decides who sees it.
 *
 * @param sharers persons who were let in, and whether they may edit
 * @param borrowers persons who read it by a loan now, with its number
 */
public record CardPlace(
        @Nullable Long ownerId,
        long unitId,
        long branchId,
        Map<Long, Boolean> sharers,
        Map<Long, String> borrowers) {
    public CardPlace(
            @Nullable Long ownerId, long unitId, long branchId, Map<Long, Boolean> sharers) {
        this(ownerId, unitId, branchId, sharers, Map.of());
    }
}
