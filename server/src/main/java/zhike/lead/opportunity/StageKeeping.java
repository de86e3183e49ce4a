package zhike.lead.opportunity;

import static zhike.lead.db.Tables.OPPORTUNITY;
import static zhike.lead.db.Tables.STAGE;
import static zhike.lead.db.Tables.STAY;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.lead.db.tables.records.StageRecord;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes all stages at once, in the order they are sent. */
@Component
class StageKeeping {
    private final DSLContext db;
    private final ObjectMapper json;
    private final Broadcast broadcast;
    private final Trail trail;

    StageKeeping(DSLContext db, ObjectMapper json, Broadcast broadcast, Trail trail) {
        this.db = db;
        this.json = json;
        this.broadcast = broadcast;
        this.trail = trail;
    }

    /**
     * One that is left out retires where it was used, and goes where it never was.
     *
     * @throws Refusal also where somebody else wrote them meanwhile
     */
    @Transactional
    void put(List<StageForm> forms) {
        if (forms.stream().noneMatch(StageForm::active))
            throw Refusal.invalid("stages", "opportunity.stage.none");
        Map<Long, StageRecord> there = db.selectFrom(STAGE).forUpdate().fetchMap(STAGE.ID);
        Set<Long> kept =
                forms.stream()
                        .map(StageForm::id)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (!there.keySet().containsAll(kept))
            throw Refusal.invalid("stages", "opportunity.stage.unknown");
        int version = refuseStale(forms, there.values()) + 1;
        int position = 0;
        for (StageForm form : forms) {
            StageRecord row =
                    form.id() == null
                            ? db.newRecord(STAGE)
                            : Objects.requireNonNull(there.get(form.id()));
            row.setVersion(version);
            write(row, form, position += 10);
        }
        for (StageRecord row : there.values()) {
            row.setVersion(version);
            if (!kept.contains(row.getId())) retire(row);
        }
        broadcast.tell(Stages.CHANGED, "");
        trail.record("opportunity.stages.changed", null, null, null, Map.of("stages", forms));
    }

    /** One that somebody added meanwhile is not left out by who never saw it. */
    private static int refuseStale(List<StageForm> forms, Collection<StageRecord> there) {
        int now = there.stream().mapToInt(StageRecord::getVersion).max().orElse(0);
        boolean seen =
                forms.stream()
                        .filter(form -> form.id() != null)
                        .allMatch(form -> Objects.equals(form.version(), now));
        if (!seen || !there.isEmpty() && forms.stream().allMatch(form -> form.id() == null))
            throw Refusal.conflict("version.stale");
        return now;
    }

    private void write(StageRecord row, StageForm form, int position) {
        row.setNameZh(form.nameZh().strip());
        row.setNameEn(form.nameEn().strip());
        row.setPosition(position);
        row.setProbability(form.probability());
        row.setExit(JSONB.jsonb(json.writeValueAsString(form.exit())));
        row.setActive(form.active());
        row.store();
    }

    private void retire(StageRecord row) {
        boolean used =
                db.fetchExists(
                        OPPORTUNITY,
                        OPPORTUNITY
                                .STAGE_ID
                                .eq(row.getId())
                                .or(OPPORTUNITY.FARTHEST_ID.eq(row.getId())));
        row.setActive(false);
        if (used || stood(row)) row.store();
        else row.delete();
    }

    private boolean stood(StageRecord row) {
        return db.fetchExists(STAY, STAY.STAGE_ID.eq(row.getId()));
    }
}
