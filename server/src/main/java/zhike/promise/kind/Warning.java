package zhike.promise.kind;

import java.util.List;
import java.util.Set;

/**
 * @param before the due time
 * @param whom of {@link #OWNER}, {@link #STAND_IN}, {@link #MANAGER}
 */
public record Warning(Span before, List<String> whom) {
    public static final String OWNER = "owner";
    public static final String STAND_IN = "standIn";
    public static final String MANAGER = "manager";

    boolean sound() {
        return before != null
                && before.sound(1)
                && whom != null
                && !whom.isEmpty()
                && Set.of(OWNER, STAND_IN, MANAGER).containsAll(whom);
    }
}
