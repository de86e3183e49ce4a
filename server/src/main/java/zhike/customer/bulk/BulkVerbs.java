package zhike.customer.bulk;

import org.springframework.stereotype.Component;

import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All deeds by their word. */
@Component
class BulkVerbs {
    private final Map<String, BulkVerb> byAction;

    BulkVerbs(List<BulkVerb> verbs) {
        byAction =
                verbs.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        BulkVerb::action, Function.identity()));
    }

    BulkVerb of(String action) {
        BulkVerb verb = byAction.get(action);
        if (verb == null)
            throw Refusal.invalid(
                    "action",
                    "bulk.action.unknown",
                    Map.of(
                            "actions",
                            String.join(", ", new java.util.TreeSet<>(byAction.keySet()))));
        return verb;
    }
}
