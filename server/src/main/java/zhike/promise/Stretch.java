package zhike.promise;

import java.util.Locale;

/** When something that is owed is due, seen from now; what is paused has no time that runs. */
public enum Stretch {
    OVERDUE,
    TODAY,
    WEEK,
    LATER,
    PAUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
