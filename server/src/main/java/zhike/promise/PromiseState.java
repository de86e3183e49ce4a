package zhike.promise;

import java.util.Locale;

/** Where a promise stands. A broken one is still owed: it can be kept late. */
public enum PromiseState {
    OPEN,
    PAUSED,
    BROKEN,
    KEPT,
    RELEASED;

    public boolean ended() {
        return this == KEPT || this == RELEASED;
    }

    /** As it is stored and sent. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static PromiseState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
