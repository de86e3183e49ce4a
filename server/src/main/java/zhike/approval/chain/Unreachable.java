package zhike.approval.chain;

import org.jspecify.annotations.Nullable;

import zhike.platform.criteria.Criteria;
import zhike.platform.criteria.Operator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds conditions that no facts can meet, such as more than 10,000 and at most 3,000. What it
 * calls impossible is; of what it does not, some may be impossible all the same.
 */
final class Unreachable {
    private Unreachable() {}

    static boolean impossible(@Nullable Criteria condition) {
        return switch (condition) {
            case null -> false;
            case Criteria.AnyOf(var parts) -> parts.stream().allMatch(Unreachable::impossible);
            case Criteria.AtLeast(int least, var parts) ->
                    parts.stream().filter(part -> !impossible(part)).count() < least;
            case Criteria.Not(var part) -> certain(part);
            case Criteria.AllOf all -> {
                List<Criteria> flat = flat(all);
                yield flat.stream()
                                .anyMatch(
                                        part -> !(part instanceof Criteria.Is) && impossible(part))
                        || contradict(flat);
            }
            case Criteria.Is leaf -> contradict(List.of(leaf));
        };
    }

    private static boolean certain(Criteria condition) {
        return switch (condition) {
            case Criteria.AllOf(var parts) -> parts.stream().allMatch(Unreachable::certain);
            case Criteria.AnyOf(var parts) -> parts.stream().anyMatch(Unreachable::certain);
            case Criteria.AtLeast(int least, var parts) ->
                    parts.stream().filter(Unreachable::certain).count() >= least;
            case Criteria.Not(var part) -> impossible(part);
            case Criteria.Is leaf -> false;
        };
    }

    private static List<Criteria> flat(Criteria.AllOf all) {
        List<Criteria> flat = new ArrayList<>();
        for (Criteria part : all.parts())
            if (part instanceof Criteria.AllOf inner) flat.addAll(flat(inner));
            else flat.add(part);
        return flat;
    }

    private static boolean contradict(List<? extends Criteria> together) {
        Map<String, Bounds> bounds = new HashMap<>();
        for (Criteria part : together)
            if (part instanceof Criteria.Is leaf)
                bounds.computeIfAbsent(leaf.field(), field -> new Bounds()).add(leaf);
        return bounds.values().stream().anyMatch(Bounds::empty);
    }

    /** What several leaves leave of one field. */
    private static final class Bounds {
        private @Nullable BigDecimal low;
        private @Nullable BigDecimal high;
        private boolean lowOpen;
        private boolean highOpen;
        private @Nullable Set<Object> among;
        private final Set<Object> out = new HashSet<>();
        private boolean absent;
        private boolean present;

        void add(Criteria.Is leaf) {
            if (leaf.op() == Operator.EMPTY) absent = true;
            else present = true;
            switch (leaf.op()) {
                case MORE_THAN -> atLeast(leaf.values().getFirst(), true);
                case AT_LEAST -> atLeast(leaf.values().getFirst(), false);
                case LESS_THAN -> atMost(leaf.values().getFirst(), true);
                case AT_MOST -> atMost(leaf.values().getFirst(), false);
                case BETWEEN -> {
                    atLeast(leaf.values().getFirst(), false);
                    atMost(leaf.values().getLast(), false);
                }
                case EQUALS, IS, IN -> only(leaf.values());
                case NOT_EQUALS, NOT_IN -> leaf.values().forEach(value -> out.add(same(value)));
                default -> {}
            }
        }

        private void atLeast(Object value, boolean open) {
            if (!(value instanceof BigDecimal number)) return;
            int compared = low == null ? 1 : number.compareTo(low);
            if (compared > 0) lowOpen = open;
            else if (compared == 0) lowOpen |= open;
            if (compared > 0) low = number;
        }

        private void atMost(Object value, boolean open) {
            if (!(value instanceof BigDecimal number)) return;
            int compared = high == null ? -1 : number.compareTo(high);
            if (compared < 0) highOpen = open;
            else if (compared == 0) highOpen |= open;
            if (compared < 0) high = number;
        }

        private void only(List<Object> values) {
            Set<Object> these = new HashSet<>();
            values.forEach(value -> these.add(same(value)));
            if (among == null) among = these;
            else among.retainAll(these);
        }

        private static Object same(Object value) {
            return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
        }

        boolean empty() {
            if (absent && present) return true;
            if (low != null && high != null) {
                int compared = low.compareTo(high);
                if (compared > 0 || compared == 0 && (lowOpen || highOpen)) return true;
            }
            return among != null && among.stream().noneMatch(this::left);
        }

        private boolean left(Object value) {
            if (out.contains(value)) return false;
            if (!(value instanceof BigDecimal number)) return true;
            return (low == null || number.compareTo(low) > (lowOpen ? 0 : -1))
                    && (high == null || number.compareTo(high) < (highOpen ? 0 : 1));
        }
    }
}
