package zhike.promise.kind;

import org.jspecify.annotations.Nullable;

/**
 * @param after the due time
 * @param to {@link #MANAGER} of the owner, {@link #HEAD} of the unit, or a role in the branch:
 *     {@code role:<code>}
 * @param again every so often, as long as it is not kept
 * @param times how often at most, the first not counted
 */
public record Escalation(Span after, String to, @Nullable Span again, @Nullable Integer times) {
    public static final String MANAGER = "manager";
    public static final String HEAD = "head";
    public static final String ROLE = "role:";
    static final int MOST = 30;

    /** How often it is told at most. */
    public int turns() {
        return again == null ? 1 : 1 + (times == null ? MOST : times);
    }

    boolean sound() {
        return after != null
                && after.sound(0)
                && to != null
                && (to.equals(MANAGER) || to.equals(HEAD) || to.startsWith(ROLE))
                && (again == null || again.sound(30))
                && (times == null || times >= 1 && times <= MOST);
    }
}
