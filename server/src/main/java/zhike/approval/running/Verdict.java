package zhike.approval.running;

import java.util.Locale;

/** What an approver says. */
public enum Verdict {
    APPROVE("approved"),
    REFUSE("refused"),
    /** For correction. */
    RETURN("returned");

    private final String state;

    Verdict(String state) {
        this.state = state;
    }

    String state() {
        return state;
    }

    public static Verdict of(String code) {
        for (Verdict each : values())
            if (each.name().toLowerCase(Locale.ROOT).equals(code)) return each;
        throw zhike.platform.error.Refusal.invalid("verdict", "approval.verdict");
    }
}
