package zhike.trade.receivable.dunning;

import org.springframework.stereotype.Component;

import zhike.promise.PersonalKinds;

import java.util.Set;

/** What superiors and legal affairs do stays theirs, whoever gets the customer. */
@Component
class DunningPromised implements PersonalKinds {
    @Override
    public Set<String> kinds() {
        return Set.of("dunning.visit", "dunning.lawyer");
    }

    @Override
    public Set<String> fixed() {
        return Set.of();
    }
}
