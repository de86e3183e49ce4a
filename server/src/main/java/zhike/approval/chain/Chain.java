package zhike.approval.chain;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A chain that can be walked.
 *
 * @param fallbackRole who is asked where nobody else is found
 * @param passes whether a paper to which no step applies is approved at once
 */
public record Chain(
        long id,
        String use,
        int version,
        String nameZh,
        String nameEn,
        String clause,
        @Nullable String fallbackRole,
        boolean passes,
        List<Step> steps) {}
