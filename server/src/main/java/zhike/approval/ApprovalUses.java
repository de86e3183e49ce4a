package zhike.approval;

import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The papers that are approved, by code. */
@Component
public class ApprovalUses {
    private final Map<String, ApprovalUse> uses = new TreeMap<>();

    ApprovalUses(List<ApprovalUse> all) {
        for (ApprovalUse use : all) {
            if (!use.code().matches("[a-z0-9-]{1,40}"))
                throw new IllegalArgumentException(use.code() + " is no code of a use");
            if (uses.put(use.code(), use) != null)
                throw new IllegalArgumentException("two uses " + use.code());
        }
    }

    public Collection<ApprovalUse> all() {
        return uses.values();
    }

    /**
     * @throws Refusal unknown
     */
    public ApprovalUse of(String code) {
        ApprovalUse use = uses.get(code);
        if (use == null) throw Refusal.missing("approval-use");
        return use;
    }

    public boolean knows(String code) {
        return uses.containsKey(code);
    }
}
