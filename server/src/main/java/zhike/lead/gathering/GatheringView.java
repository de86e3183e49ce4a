package zhike.lead.gathering;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.time.Instant;
import java.util.List;

/**
 * A gathering, whole.
 *
 * @param taken seats, in persons; of the whole, whoever looks
 * @param waiting persons that wait for seats
 * @param invited customers, those out of the viewer's reach among them
 * @param within customers within the viewer's reach
 * @param mails whether letters can go out: somebody has set the installation's address
 */
record GatheringView(
        long id,
        String kind,
        String title,
        @Nullable String place,
        @Nullable String online,
        Instant startsAt,
        Instant endsAt,
        Named host,
        List<Named> staff,
        @Nullable Integer capacity,
        @Nullable String description,
        String state,
        @Nullable String cancelReason,
        @Nullable Instant endedAt,
        int taken,
        int waiting,
        int invited,
        int within,
        boolean mails,
        int version,
        boolean canInvite,
        boolean canManage) {}
