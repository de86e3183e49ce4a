package zhike.sim;

import java.time.Duration;
import java.time.Instant;

/** When somebody gets to what they owe: the same whenever one asks. */
enum Fate {
    PROMPT,
    LAST_HOUR,
    LATE,
    /** In the middle of it they wait for somebody else. */
    PAUSED,
    /** Nobody does it unless a superior sees to it. */
    NEGLECTED;

    private static final int[] OF_A_HUNDRED = {72, 84, 94, 97, 100};

    static Fate of(long id, long owner) {
        int lot = lot(id, owner, 100);
        for (Fate each : values()) if (lot < OF_A_HUNDRED[each.ordinal()]) return each;
        return PROMPT;
    }

    static int lot(long id, long owner, int most) {
        long mixed = (id * 0x9E3779B97F4A7C15L) ^ (owner * 0xC2B2AE3D27D4EB4FL);
        return (int) Long.remainderUnsigned(mixed >>> 20, most);
    }

    /** What is due at midnight is not done at midnight. */
    Instant when(long lot, Instant from, Instant due) {
        Duration span = Duration.between(from, due);
        boolean midnight = due.atZone(PlayedClock.ZONE).getHour() < 8;
        return switch (this) {
            case PROMPT, PAUSED -> from.plus(span.multipliedBy(10 + lot % 60).dividedBy(100));
            case LAST_HOUR -> due.minus(Duration.ofMinutes(midnight ? 480 : 100));
            case LATE -> due.plus(Duration.ofHours(2 + lot % 70));
            case NEGLECTED -> due.plus(Duration.ofDays(18 + lot % 14));
        };
    }
}
