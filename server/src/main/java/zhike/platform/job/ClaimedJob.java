package zhike.platform.job;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job that this node holds. @param again whether another node had begun it */
record ClaimedJob(long id, String kind, @Nullable Long personId, String request, long done, UUID claim, boolean again) {
}
