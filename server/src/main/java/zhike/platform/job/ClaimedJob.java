package zhike.platform.job;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A job that this node holds. @param keyId of the API key through which it was asked for; @param
 * again whether another node had begun it; @param left the result so far
 */
record ClaimedJob(
        long id,
        String kind,
        @Nullable Long personId,
        @Nullable Long keyId,
        String request,
        long done,
        UUID claim,
        boolean again,
        String left) {}
