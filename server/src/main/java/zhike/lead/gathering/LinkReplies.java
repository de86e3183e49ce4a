package zhike.lead.gathering;

import zhike.lead.db.tables.records.InvitationRecord;
import zhike.platform.error.Refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** How often one link replies: each reply is a line of the timeline and a notice to the owner. */
final class LinkReplies {
    /** Within {@link #SPAN}, from the first of them. */
    static final int MOST = 5;

    private static final Duration SPAN = Duration.ofDays(1);

    private LinkReplies() {}

    /** What is said once more counts nothing, and nobody is told of it. */
    static boolean saidAlready(InvitationRecord guest, Replying.Reply reply) {
        String name = Replying.strip(reply.guest());
        return reply.reply().equals(guest.getReply())
                && Objects.equals(guest.getPersons(), reply.coming())
                && Objects.equals(guest.getNote(), Replying.strip(reply.note()))
                && (name == null || name.equals(guest.getGuest()));
    }

    /**
     * @throws Refusal {@code gathering.reply.often}
     */
    static void take(InvitationRecord guest, Instant now) {
        Instant from = guest.getLinkRepliesFrom();
        if (from == null || !now.isBefore(from.plus(SPAN))) {
            guest.setLinkRepliesFrom(now);
            guest.setLinkReplies(0);
        }
        if (guest.getLinkReplies() >= MOST)
            throw new Refusal(Refusal.Kind.TOO_MANY, "gathering.reply.often", Map.of("most", MOST));
        guest.setLinkReplies(guest.getLinkReplies() + 1);
    }
}
