package zhike.customer.importing;

import zhike.platform.number.NumberRules;

import java.util.ArrayList;
import java.util.List;

/**
 * Customer numbers for a run, reserved before the transaction that uses them, so that nobody waits
 * for it.
 */
final class NumberStock {
    private final NumberRules rules;
    private List<String> numbers = List.of();

    NumberStock(NumberRules rules) {
        this.rules = rules;
    }

    void atLeast(int count) {
        if (numbers.size() >= count) return;
        List<String> more = new ArrayList<>(numbers);
        more.addAll(rules.take("customer", count));
        numbers = more;
    }

    List<String> take(int count) {
        List<String> taken = List.copyOf(numbers.subList(0, count));
        numbers = new ArrayList<>(numbers.subList(count, numbers.size()));
        return taken;
    }
}
