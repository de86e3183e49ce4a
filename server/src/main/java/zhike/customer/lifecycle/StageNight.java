package zhike.customer.lifecycle;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.CHANGE;
import static zhike.customer.db.Tables.TIMELINE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.customer.card.SetHistory;
import zhike.customer.nightly.NightStep;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Every night the stage rules move whom they concern, a batch in one statement with its history and
 * timeline.
 */
@Component
@Order(10)
class StageNight implements NightStep {
    /** Entries of the rules themselves: they must not keep a customer from being quiet. */
    private static final String MOVED = "stage.moved";

    private static final String CAUSE = "stage rule";
    private static final int BATCH = 5_000;
    private final DSLContext db;
    private final Clock clock;
    private final Settings settings;
    private final SettingGroup<StageRules> group;
    private final TransactionTemplate transaction;
    private final SetHistory history;
    private final Trail trail;

    StageNight(
            DSLContext db,
            Clock clock,
            Settings settings,
            SettingGroup<StageRules> group,
            TransactionTemplate transaction,
            SetHistory history,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
        this.group = group;
        this.transaction = transaction;
        this.history = history;
        this.trail = trail;
    }

    @Override
    public String name() {
        return "stages";
    }

    @Override
    public void run() {
        for (StageRule rule : settings.get(group).rules()) {
            Optional<Long> last = Optional.of(0L);
            while (last.isPresent()) {
                long after = last.get();
                last = transaction.execute(status -> batch(rule, after));
            }
        }
    }

    /**
     * @return the last one moved, or nothing after the last batch
     */
    private Optional<Long> batch(StageRule rule, long after) {
        List<Long> moving =
                db.select(CARD.ID)
                        .from(CARD)
                        .where(CARD.ID.gt(after))
                        .and(CARD.REMOVED_AT.isNull())
                        .and(CARD.STAGE.eq(rule.from()))
                        .and(concerned(rule))
                        .orderBy(CARD.ID)
                        .limit(BATCH)
                        .forUpdate()
                        .skipLocked()
                        .fetch(CARD.ID);
        if (moving.isEmpty()) return Optional.empty();
        history.changes(
                moving, CAUSE, List.of(new SetHistory.Step<>("stage", CARD.STAGE, rule.to())));
        db.update(CARD)
                .set(CARD.STAGE, rule.to())
                .set(CARD.VERSION, CARD.VERSION.plus(1))
                .set(CARD.UPDATED_AT, clock.instant())
                .where(CARD.ID.in(moving))
                .execute();
        history.timeline(
                moving,
                MOVED,
                Map.of(
                        "from",
                        rule.from(),
                        "stage",
                        rule.to(),
                        "days",
                        rule.quietDays() == null ? 0 : rule.quietDays()));
        trail.record(
                "customer.stage.moved",
                "customer",
                null,
                null,
                Map.of("customers", moving.size(), "rule", rule));
        return moving.size() < BATCH ? Optional.empty() : Optional.of(moving.getLast());
    }

    private Condition concerned(StageRule rule) {
        return rule.quietDays() != null
                ? quiet(clock.instant().minus(Duration.ofDays(rule.quietDays())))
                : entered(Objects.requireNonNull(rule.entries()));
    }

    private static Condition quiet(Instant since) {
        return CARD.CREATED_AT
                .lt(since)
                .and(CARD.CONFIRMED_AT.lt(since))
                .and(
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(TIMELINE)
                                        .where(TIMELINE.CARD_ID.eq(CARD.ID))
                                        .and(TIMELINE.AT.ge(since))
                                        .and(TIMELINE.KIND.ne(MOVED))))
                .and(
                        DSL.notExists(
                                DSL.selectOne()
                                        .from(CHANGE)
                                        .where(CHANGE.CARD_ID.eq(CARD.ID))
                                        .and(CHANGE.AT.ge(since))
                                        .and(CHANGE.CAUSE.ne(CAUSE))));
    }

    /**
     * Since the customer came to this stage: an entry of former talks must not undo what a person
     * decided since.
     */
    private static Condition entered(List<String> kinds) {
        Condition kind = DSL.falseCondition();
        for (String each : kinds)
            kind = kind.or(TIMELINE.KIND.eq(each)).or(TIMELINE.KIND.startsWith(each + "."));
        var later = CHANGE.as("later");
        return DSL.exists(
                DSL.selectOne()
                        .from(TIMELINE)
                        .where(TIMELINE.CARD_ID.eq(CARD.ID))
                        .and(kind)
                        .and(
                                DSL.notExists(
                                        DSL.selectOne()
                                                .from(later)
                                                .where(later.CARD_ID.eq(CARD.ID))
                                                .and(later.AT.ge(TIMELINE.AT))
                                                .and(
                                                        DSL.condition(
                                                                "{0} @> '[{\"field\": \"stage\"}]'",
                                                                later.FIELDS)))));
    }
}
