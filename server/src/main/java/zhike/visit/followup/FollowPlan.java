package zhike.visit.followup;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import zhike.identity.Named;

import java.time.Instant;
import java.util.List;

/**
 * A follow-up plan as shown.
 *
 * @param open follow-ups that wait
 * @param done follow-ups so far
 */
record FollowPlan(
        long id,
        String name,
        @Nullable JsonNode criteria,
        FollowStep first,
        List<FollowRule> rules,
        boolean active,
        Named maker,
        @Nullable Instant takenInAt,
        int open,
        int done,
        int version) {}
