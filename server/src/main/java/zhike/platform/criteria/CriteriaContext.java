package zhike.platform.criteria;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.function.Function;

/**
 * Who asks, when and where.
 *
 * @param viewer id of the person who looks; null for rules that run by themselves, where {@code me}
 *     is nobody
 * @param subunits ids of all units below the given one, whether or not that one is among them
 */
public record CriteriaContext(
        @Nullable String viewer,
        InstantSource clock,
        ZoneId zone,
        Function<String, Collection<String>> subunits) {

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
