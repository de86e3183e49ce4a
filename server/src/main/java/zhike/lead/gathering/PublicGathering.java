package zhike.lead.gathering;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A gathering as an invited guest reads it.
 *
 * @param online only to who has a seat
 * @param zone of the house, by whose clock the times are meant
 * @param state {@code open}: they may reply; {@code begun}: not any more
 * @param full whether who says yes now would wait
 * @param waiting whether they said yes and wait for a seat
 * @param ours whether one of ours reads it, who cannot reply in the guest's place
 */
record PublicGathering(
        String company,
        String kind,
        String title,
        @Nullable String place,
        @Nullable String online,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String host,
        @Nullable String description,
        String state,
        boolean full,
        @Nullable String locale,
        @Nullable String guest,
        @Nullable String reply,
        int persons,
        boolean waiting,
        @Nullable String note,
        @Nullable Instant repliedAt,
        boolean ours) {}
