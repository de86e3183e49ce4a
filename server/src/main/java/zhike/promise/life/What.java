package zhike.promise.life;

import java.util.Locale;

/** What can happen to a promise. */
public enum What {
    WARNED,
    BROKEN,
    ESCALATED,
    PAUSED,
    RESUMED,
    KEPT,
    RELEASED,
    REASSIGNED,
    URGED,
    EXPLAINED,
    RETIMED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
