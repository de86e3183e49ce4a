package zhike.messaging.message;

import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.web.Needs;

/** The rules that hold for all messages. */
@RestController
class RulesEndpoint {
    private final RulesOfMessages rules;
    private final RuleChanging changing;

    RulesEndpoint(RulesOfMessages rules, RuleChanging changing) {
        this.rules = rules;
        this.changing = changing;
    }

    @GetMapping("/api/message-rules")
    @Needs("message.settings")
    MessageRules shown() {
        return rules.now();
    }

    /** What is held is looked at anew. */
    @PutMapping("/api/message-rules")
    @Needs("message.settings")
    MessageRules put(@Valid @RequestBody MessageRules fresh) {
        changing.set(fresh);
        return rules.now();
    }
}
