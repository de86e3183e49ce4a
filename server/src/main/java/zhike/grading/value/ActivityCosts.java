package zhike.grading.value;

import static zhike.grading.db.Tables.ACTIVITY_COST;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.ActivitySource;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.trail.Trail;
import zhike.trade.TradeSettings;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one deed of each kind costs, from which day on. */
@Component
class ActivityCosts {
    /**
     * @param unit of which one is priced: an hour, a piece, a guest
     * @param costs the latest first
     */
    record Kind(String kind, String label, String unit, List<Cost> costs) {}

    /**
     * @param practice nobody of the company has set it
     */
    record Cost(long id, BigDecimal cost, String currency, LocalDate fromOn, boolean practice) {}

    private final DSLContext db;
    private final List<ActivitySource> sources;
    private final Texts texts;
    private final Clock clock;
    private final Trail trail;
    private final Settings settings;
    private final SettingGroup<TradeSettings> trade;

    ActivityCosts(
            DSLContext db,
            List<ActivitySource> sources,
            Texts texts,
            Clock clock,
            Trail trail,
            Settings settings,
            SettingGroup<TradeSettings> trade) {
        this.settings = settings;
        this.trade = trade;
        this.db = db;
        this.sources = sources;
        this.texts = texts;
        this.clock = clock;
        this.trail = trail;
    }

    /** Of every kind that some module offers. */
    List<Kind> all(Locale locale) {
        Map<String, List<Cost>> set =
                db.selectFrom(ACTIVITY_COST)
                        .orderBy(ACTIVITY_COST.FROM_ON.desc())
                        .fetchGroups(
                                ACTIVITY_COST.KIND,
                                row ->
                                        new Cost(
                                                row.getId(),
                                                row.getCost(),
                                                row.getCurrency(),
                                                row.getFromOn(),
                                                row.getPractice()));
        return sources.stream()
                .map(ActivitySource::kind)
                .sorted()
                .map(
                        kind ->
                                new Kind(
                                        kind,
                                        label(kind, locale),
                                        unit(kind, locale),
                                        set.getOrDefault(kind, List.of())))
                .toList();
    }

    String label(String kind, Locale locale) {
        return texts.get(locale, "activity." + kind);
    }

    String unit(String kind, Locale locale) {
        return texts.get(locale, "activity." + kind + ".unit");
    }

    /** Takes the place of what was set for the same day. */
    @Transactional
    void put(Viewer viewer, ActivityCostForm form) {
        if (sources.stream().noneMatch(source -> source.kind().equals(form.kind())))
            throw Refusal.invalid("kind", "value.activity.unknown");
        if (form.fromOn().getYear() < 1990 || form.fromOn().getYear() > 2200)
            throw Refusal.invalid("fromOn", "value.activity.day");
        db.insertInto(ACTIVITY_COST)
                .set(ACTIVITY_COST.KIND, form.kind())
                .set(ACTIVITY_COST.COST, form.cost())
                .set(ACTIVITY_COST.FROM_ON, form.fromOn())
                .set(ACTIVITY_COST.CURRENCY, settings.get(trade).home())
                .set(ACTIVITY_COST.SET_AT, clock.instant())
                .set(ACTIVITY_COST.SET_BY, viewer.personId())
                .onConflict(ACTIVITY_COST.KIND, ACTIVITY_COST.FROM_ON)
                .doUpdate()
                .set(ACTIVITY_COST.COST, form.cost())
                .set(ACTIVITY_COST.PRACTICE, false)
                .set(ACTIVITY_COST.SET_AT, clock.instant())
                .set(ACTIVITY_COST.SET_BY, viewer.personId())
                .execute();
        trail.record("value.activity.set", "activity-cost", null, form.kind(), Map.of("to", form));
    }

    @Transactional
    void remove(long id) {
        var gone =
                db.deleteFrom(ACTIVITY_COST).where(ACTIVITY_COST.ID.eq(id)).returning().fetchOne();
        if (gone == null) throw Refusal.missing("value.activity");
        trail.record(
                "value.activity.removed",
                "activity-cost",
                id,
                gone.getKind(),
                Map.of("cost", gone.getCost(), "fromOn", gone.getFromOn()));
    }
}
