package zhike.promise;

import java.time.Instant;
import java.util.List;

/** When something is due, and by what. */
public record Due(Instant at, List<Because> because) {}
