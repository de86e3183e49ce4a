package zhike.messaging.message;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.trail.Trail;

import java.util.Map;

/** Changes the rules. */
@Component
class RuleChanging {
    private final RulesOfMessages rules;
    private final MessageSweep sweep;
    private final Trail trail;
    private final Broadcast broadcast;

    RuleChanging(RulesOfMessages rules, MessageSweep sweep, Trail trail, Broadcast broadcast) {
        this.rules = rules;
        this.sweep = sweep;
        this.trail = trail;
        this.broadcast = broadcast;
    }

    @Transactional
    public void set(MessageRules fresh) {
        MessageRules before = rules.now();
        rules.put(fresh);
        sweep.release();
        trail.record(
                "messagerules.changed",
                "setting",
                null,
                RulesOfMessages.KEY,
                Map.of("from", before, "to", fresh));
        broadcast.tell(MessageQueuing.WAITING, RulesOfMessages.KEY);
    }
}
