package zhike.platform.number;

import static zhike.platform.db.Tables.NUMBER_COUNTER;
import static zhike.platform.db.Tables.NUMBER_RULE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.platform.web.Needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** The rule of one kind of number, with an example. */
@RestController
class NumberRuleEndpoint {
    record Change(@NotBlank @Size(max = 40) String pattern) {}

    record Shown(String kind, String pattern, String example) {}

    private final DSLContext db;
    private final Clock clock;
    private final NumberRules rules;
    private final Broadcast broadcast;
    private final Trail trail;

    NumberRuleEndpoint(
            DSLContext db, Clock clock, NumberRules rules, Broadcast broadcast, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.rules = rules;
        this.broadcast = broadcast;
        this.trail = trail;
    }

    @GetMapping("/api/number-rules/{kind}")
    @Needs("setting.manage")
    Shown get(@PathVariable String kind) {
        return shown(kind, existing(kind));
    }

    /**
     * A rule whose numbers could be those of an earlier one is refused: a number names one record
     * for ever.
     */
    @PutMapping("/api/number-rules/{kind}")
    @Needs("setting.manage")
    @Transactional
    public Shown put(@PathVariable String kind, @Valid @RequestBody Change change) {
        String before = existing(kind);
        NumberPattern pattern = NumberPattern.read(change.pattern());
        for (String series :
                db.select(NUMBER_COUNTER.PERIOD)
                        .from(NUMBER_COUNTER)
                        .where(NUMBER_COUNTER.KIND.eq(kind))
                        .fetch(NUMBER_COUNTER.PERIOD))
            if (!pattern.continues(series) && pattern.meets(series))
                throw Refusal.invalid(
                        "pattern",
                        "number.may-repeat",
                        Map.of("example", pattern.number(series, 1)));
        db.update(NUMBER_RULE)
                .set(NUMBER_RULE.PATTERN, change.pattern())
                .where(NUMBER_RULE.KIND.eq(kind))
                .execute();
        broadcast.tell(NumberRules.CHANGED, kind);
        trail.record(
                "number-rule.changed",
                "number-rule",
                null,
                kind,
                Map.of("from", before, "to", change.pattern()));
        return shown(kind, change.pattern());
    }

    private String existing(String kind) {
        String pattern = rules.patternOf(kind);
        if (pattern == null) throw Refusal.missing("number-rule");
        return pattern;
    }

    private Shown shown(String kind, String text) {
        NumberPattern pattern = NumberPattern.read(text);
        return new Shown(kind, text, pattern.number(pattern.series(LocalDate.now(clock)), 1));
    }
}
