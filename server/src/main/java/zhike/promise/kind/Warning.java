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

    private static final Set<String> WHOM = Set.of(OWNER, STAND_IN, MANAGER);

    boolean sound() {
        return before != null
                && before.sound(1)
                && whom != null
                && !whom.isEmpty()
                && whom.stream().allMatch(each -> each != null && WHOM.contains(each));
    }
}
