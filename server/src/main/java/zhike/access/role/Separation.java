package zhike.access.role;

import zhike.platform.error.Refusal;

import java.util.Collection;
import java.util.Set;

/**
 * Who reads the trail does not also manage what it tells of (GB/T 22239-2019, 8.1.5: audit
 * administration stands apart).
 */
public final class Separation {
    private static final String AUDIT = "audit.read";
    private static final Set<String> APART =
            Set.of("people.manage", "role.manage", "session.manage", "setting.manage");

    private Separation() {}

    public static void check(Collection<String> operations, String field) {
        if (operations.contains(AUDIT) && operations.stream().anyMatch(APART::contains))
            throw Refusal.invalid(field, "role.apart");
    }
}
