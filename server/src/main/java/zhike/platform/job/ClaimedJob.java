package zhike.platform.job;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** A job that this node holds. @param again whether another node had begun it */
record ClaimedJob(
        long id,
        String kind,
        @Nullable Long personId,
        String request,
        long done,
        UUID claim,
        boolean again) {}
