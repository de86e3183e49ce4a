package zhike.trade.receivable.dunning;

import static zhike.trade.db.Tables.DUNNING_STEP;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.Organisations;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;
import zhike.trade.db.tables.records.DunningStepRecord;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The steps of reminding, written all at once; one that was used retires instead of going. */
@Component
class DunningSteps {
    private final DSLContext db;
    private final Organisations organisations;
    private final Trail trail;

    DunningSteps(DSLContext db, Organisations organisations, Trail trail) {
        this.db = db;
        this.organisations = organisations;
        this.trail = trail;
    }

    List<DunningStepForm> all() {
        return db.selectFrom(DUNNING_STEP)
                .orderBy(DUNNING_STEP.DAYS, DUNNING_STEP.ID)
                .fetch(
                        row ->
                                new DunningStepForm(
                                        row.getId(),
                                        row.getNameZh(),
                                        row.getNameEn(),
                                        row.getDays(),
                                        row.getWay(),
                                        row.getWhom(),
                                        row.getRole(),
                                        row.getActive(),
                                        row.getVersion()));
    }

    /**
     * @throws Refusal {@code dunning.step.role}, {@code dunning.step.unknown}, or changed meanwhile
     */
    @Transactional
    public void put(List<DunningStepForm> forms) {
        Map<Long, DunningStepRecord> there =
                db.selectFrom(DUNNING_STEP)
                        .orderBy(DUNNING_STEP.ID)
                        .forUpdate()
                        .fetchMap(DUNNING_STEP.ID);
        Set<String> roles = organisations.roles(Locale.ROOT).keySet();
        Set<Long> kept = new HashSet<>();
        for (DunningStepForm form : forms) {
            boolean named = form.role() != null && roles.contains(form.role());
            if (form.whom().equals("role") && !named)
                throw Refusal.invalid("role", "dunning.step.role");
            DunningStepRecord row =
                    form.id() == null ? db.newRecord(DUNNING_STEP) : there.get(form.id());
            if (row == null) throw Refusal.invalid("id", "dunning.step.unknown");
            if (form.id() != null && !Objects.equals(row.getVersion(), form.version()))
                throw Refusal.conflict("version.stale");
            fill(row, form);
            kept.add(row.getId());
        }
        for (DunningStepRecord row : there.values())
            if (!kept.contains(row.getId()) && row.getActive()) {
                row.setActive(false);
                row.setVersion(row.getVersion() + 1);
                row.update();
            }
        trail.record("dunning.steps.changed", null, null, null, Map.of("steps", forms));
    }

    private static void fill(DunningStepRecord row, DunningStepForm form) {
        row.setNameZh(form.nameZh().strip());
        row.setNameEn(form.nameEn().strip());
        row.setDays(form.days());
        row.setWay(form.way());
        row.setWhom(form.whom());
        row.setRole(form.whom().equals("role") ? form.role() : null);
        row.setActive(form.active());
        if (row.getId() != null) row.setVersion(row.getVersion() + 1);
        row.store();
    }
}
