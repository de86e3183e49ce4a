package zhike.visit.talk;

import static zhike.visit.db.Tables.TALK;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerTimeline;
import zhike.platform.error.Refusal;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.trail.Trail;
import zhike.visit.VisitSettings;
import zhike.visit.db.tables.records.TalkRecord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Who recorded a talk corrects what it says, for some days. When it was and whether somebody was
 * reached stay as they are: a contact was counted by them. The trail keeps what it said before.
 */
@Component
class TalkCorrecting {
    record Form(
            @NotBlank @Size(max = 4000) String summary,
            @Nullable @Size(max = 60) String withName,
            @Nullable @Min(0) @Max(1440) Integer minutes,
            @NotNull Integer version) {}

    private final DSLContext db;
    private final Settings settings;
    private final SettingGroup<VisitSettings> group;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    TalkCorrecting(
            DSLContext db,
            Settings settings,
            SettingGroup<VisitSettings> group,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.settings = settings;
        this.group = group;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    /** Until when what was recorded then can be corrected. */
    Instant until(Instant recorded) {
        return recorded.plus(Duration.ofDays(settings.get(group).talks()));
    }

    /**
     * @throws Refusal not there, somebody else's, too late, or changed meanwhile
     */
    @Transactional
    public void correct(Viewer viewer, long id, Form form) {
        TalkRecord row =
                db.selectFrom(TALK)
                        .where(TALK.ID.eq(id))
                        .and(TalkReach.visibleTo(viewer, "visit.read"))
                        .forUpdate()
                        .fetchOptional()
                        .orElseThrow(() -> Refusal.missing("talk"));
        if (row.getOwnerId() != viewer.personId()) throw Refusal.forbidden("talk.not-author");
        if (!clock.instant().isBefore(until(row.getCreatedAt())))
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "talk.too-late",
                    Map.of("days", settings.get(group).talks()));
        if (!Objects.equals(row.getVersion(), form.version()))
            throw Refusal.conflict("version.stale");
        Map<String, Object> before = said(row);
        row.setSummary(form.summary().strip());
        row.setWithName(form.withName());
        row.setMinutes(form.minutes());
        Map<String, Object> after = said(row);
        if (after.equals(before)) return;
        row.setCorrectedAt(clock.instant());
        row.setVersion(row.getVersion() + 1);
        row.update();
        timeline.add(
                row.getCustomerId(),
                "talk.corrected",
                Map.of("summary", TalkSubject.brief(row.getSummary())));
        trail.record(
                "talk.corrected",
                "customer",
                row.getCustomerId(),
                null,
                Map.of("talk", id, "from", before, "to", after));
    }

    private static Map<String, Object> said(TalkRecord row) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("summary", row.getSummary());
        said.put("with", Objects.requireNonNullElse(row.getWithName(), ""));
        said.put("minutes", row.getMinutes() == null ? "" : row.getMinutes());
        return said;
    }
}
