package zhike.promise.list;

import static zhike.promise.db.Tables.GIVEN;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;

import java.time.Instant;

/**
 * Which promises are wanted.
 *
 * @param mine only those of the viewer and of whom they stand in for
 * @param state waiting (open, paused or broken), open, paused, broken, kept, late, released, ended
 * @param dueFrom and dueTo: from this on, and before that
 */
public record PromiseFilter(
        @Nullable Boolean mine,
        @Nullable String state,
        @Nullable String kind,
        @Nullable Long owner,
        @Nullable Long unit,
        @Nullable String subjectKind,
        @Nullable Long subject,
        @Nullable Long customer,
        @Nullable Instant dueFrom,
        @Nullable Instant dueTo) {
    static final String WAITING = "waiting";

    boolean onlyMine() {
        return Boolean.TRUE.equals(mine);
    }

    private String wantedState() {
        return state == null || state.isEmpty() ? WAITING : state;
    }

    /** Whether they are over: then the latest due come first. */
    boolean past() {
        return switch (wantedState()) {
            case "kept", "late", "released", "ended" -> true;
            default -> false;
        };
    }

    /** All but whose they are. */
    Condition condition() {
        Condition wanted = past() ? GIVEN.ENDED_AT.isNotNull() : GIVEN.ENDED_AT.isNull();
        wanted = wanted.and(ofState());
        if (kind != null) wanted = wanted.and(GIVEN.KIND.eq(kind));
        if (subject != null)
            wanted =
                    wanted.and(GIVEN.SUBJECT_ID.eq(subject))
                            .and(GIVEN.SUBJECT_KIND.eq(subjectKind == null ? "" : subjectKind));
        if (customer != null) wanted = wanted.and(GIVEN.CUSTOMER_ID.eq(customer));
        if (dueFrom != null) wanted = wanted.and(GIVEN.DUE_AT.ge(dueFrom));
        if (dueTo != null) wanted = wanted.and(GIVEN.DUE_AT.lt(dueTo));
        return wanted;
    }

    private Condition ofState() {
        return switch (wantedState()) {
            case WAITING, "ended" -> DSL.noCondition();
            case "open", "paused", "broken", "released" -> GIVEN.STATE.eq(wantedState());
            case "kept" -> GIVEN.STATE.eq("kept").and(DSL.not(GIVEN.LATE));
            case "late" -> GIVEN.STATE.eq("kept").and(GIVEN.LATE);
            default -> throw Refusal.invalid("state", "promise.state");
        };
    }

    /** About one thing: few enough to be looked at one by one. */
    boolean aboutOne() {
        return subject != null || customer != null;
    }
}
