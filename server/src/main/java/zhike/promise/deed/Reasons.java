package zhike.promise.deed;

import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;
import zhike.promise.kind.Reason;
import zhike.promise.life.Doer;
import zhike.promise.life.Life;
import zhike.promise.list.Abilities;

import java.time.Instant;
import java.util.List;

/** Reasons are among those of the kind. */
final class Reasons {
    private Reasons() {}

    static void check(List<Reason> reasons, String code, String refusal) {
        if (reasons.stream().noneMatch(reason -> reason.code().equals(code)))
            throw Refusal.invalid("reason", refusal);
    }

    /** Why it was broken; where the kind names no reasons, in one's own words. */
    static void explain(
            Life life,
            Instant now,
            Doer by,
            String reason,
            @Nullable String note,
            Abilities.Asking may) {
        if (!may.isOwn(life.row()) && !may.manages(life.row()))
            throw Refusal.forbidden("promise.not-yours");
        List<Reason> known = life.kind().definition().breaches();
        if (!known.isEmpty()) check(known, reason, "promise.breach.reason");
        life.explain(now, by, reason, note);
    }
}
