package zhike.approval.chain;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUses;
import zhike.approval.db.tables.records.ChainRecord;
import zhike.platform.error.Refusal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What changed from one version of a chain to another, step by step. */
@Component
public class ChainDifference {
    /**
     * @param change added, removed or changed
     * @param from place in the older version; null for an added step
     * @param parts of a changed step: nameZh, mode, condition, approvers, due, overdue, clause
     */
    public record Change(
            String change,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable StepForm before,
            @Nullable StepForm after,
            List<String> parts) {}

    /**
     * @param head of the chain itself: nameZh, nameEn, clause, fallbackRole, passes
     */
    public record Difference(List<String> head, List<Change> steps) {}

    private final ChainStore chains;
    private final ApprovalUses uses;

    ChainDifference(ChainStore chains, ApprovalUses uses) {
        this.chains = chains;
        this.uses = uses;
    }

    public Difference between(String use, int from, int to) {
        uses.of(use);
        ChainForm before = form(use, from);
        ChainForm after = form(use, to);
        List<String> head = new ArrayList<>();
        differs(head, "nameZh", before.nameZh(), after.nameZh());
        differs(head, "nameEn", before.nameEn(), after.nameEn());
        differs(head, "clause", before.clause(), after.clause());
        differs(head, "fallbackRole", before.fallbackRole(), after.fallbackRole());
        differs(head, "passes", before.passes(), after.passes());
        return new Difference(head, steps(before.stepsOrNone(), after.stepsOrNone()));
    }

    private ChainForm form(String use, int version) {
        ChainRecord row =
                chains.find(use, null, version).orElseThrow(() -> Refusal.missing("chain-version"));
        return chains.form(row);
    }

    /** Steps are the same step by their name, else by their place. */
    static List<Change> steps(List<StepForm> before, List<StepForm> after) {
        Map<Integer, Integer> pairs = pairs(before, after);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++)
            if (!pairs.containsValue(i))
                changes.add(new Change("removed", i, null, before.get(i), null, List.of()));
        for (int i = 0; i < after.size(); i++) {
            Integer was = pairs.get(i);
            if (was == null) {
                changes.add(new Change("added", null, i, null, after.get(i), List.of()));
                continue;
            }
            List<String> parts = parts(before.get(was), after.get(i));
            if (was != i) parts.add("place");
            if (!parts.isEmpty())
                changes.add(new Change("changed", was, i, before.get(was), after.get(i), parts));
        }
        return changes;
    }

    private static Map<Integer, Integer> pairs(List<StepForm> before, List<StepForm> after) {
        Map<Integer, Integer> pairs = new HashMap<>();
        for (int i = 0; i < after.size(); i++)
            for (int j = 0; j < before.size(); j++)
                if (!pairs.containsValue(j)
                        && Objects.equals(after.get(i).nameZh(), before.get(j).nameZh())) {
                    pairs.put(i, j);
                    break;
                }
        for (int i = 0; i < after.size() && i < before.size(); i++)
            if (!pairs.containsKey(i) && !pairs.containsValue(i)) pairs.put(i, i);
        return pairs;
    }

    private static List<String> parts(StepForm before, StepForm after) {
        List<String> parts = new ArrayList<>();
        differs(parts, "nameZh", before.nameZh(), after.nameZh());
        differs(parts, "nameEn", before.nameEn(), after.nameEn());
        differs(parts, "mode", before.mode(), after.mode());
        differs(parts, "condition", before.condition(), after.condition());
        differs(parts, "approvers", before.approvers(), after.approvers());
        differs(parts, "due", due(before), due(after));
        differs(parts, "overdue", before.overdue(), after.overdue());
        differs(parts, "clause", before.clause(), after.clause());
        return parts;
    }

    private static String due(StepForm step) {
        return step.dueAmount() + " " + step.dueUnit();
    }

    private static void differs(
            List<String> parts, String part, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) parts.add(part);
    }
}
