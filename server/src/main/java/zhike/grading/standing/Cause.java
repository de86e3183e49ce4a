package zhike.grading.standing;

import java.util.Locale;

/** Why a customer was graded. */
public enum Cause {
    /** Something about them changed. */
    FACT,
    NIGHT,
    /** Somebody asked for a complete grading. */
    DEMAND,
    /** The scheme has a new edition. */
    EDITION,
    OVERRIDE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
