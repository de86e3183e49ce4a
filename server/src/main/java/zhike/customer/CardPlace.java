package zhike.customer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands: what decides who sees it.
 *
 * @param sharers persons who were let in, and whether they may edit
 */
public record CardPlace(@Nullable Long ownerId, long unitId, long branchId, Map<Long, Boolean> sharers) {
}
