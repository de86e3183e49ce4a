package zhike.audit.seal;

import static zhike.audit.db.Tables.INSPECTION;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.error.Refusal;
import zhike.platform.job.JobList;
import zhike.platform.job.JobShown;
import zhike.platform.job.Jobs;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Asks for a check of all seals, and keeps what it found; the trail itself tells of it too. */
@Component
public class Inspections {
    /**
     * @param by who asked for it; null where nobody did
     * @param from the first number that had to be there; @param to the last sealed one
     * @param brokenAt null where all fits
     */
    public record Inspection(
            Instant at,
            @Nullable String by,
            long from,
            long to,
            boolean ok,
            @Nullable Long brokenAt) {}

    private final DSLContext db;
    private final Clock clock;
    private final Jobs jobs;
    private final JobList list;
    private final Trail trail;

    Inspections(DSLContext db, Clock clock, Jobs jobs, JobList list, Trail trail) {
        this.db = db;
        this.clock = clock;
        this.jobs = jobs;
        this.list = list;
        this.trail = trail;
    }

    public @Nullable Inspection last() {
        return db.selectFrom(INSPECTION)
                .orderBy(INSPECTION.ID.desc())
                .limit(1)
                .fetchOne(
                        row ->
                                new Inspection(
                                        row.getAt(),
                                        row.getPersonName(),
                                        row.getKeptFrom(),
                                        row.getSealedTo(),
                                        row.getBrokenAt() == null,
                                        row.getBrokenAt()));
    }

    /** The one that has not ended, whoever asked for it. */
    public @Nullable JobShown running(Locale locale) {
        return list.open(InspectionJob.NAME, locale);
    }

    @Transactional
    public JobShown begin(SignedIn who, Locale locale) {
        if (running(locale) != null) throw Refusal.conflict("audit.inspecting");
        long job = jobs.start(InspectionJob.NAME, Map.of());
        return list.one(job, JobList.of(who.personId()), locale);
    }

    @Transactional
    public void keep(Integrity.Finding found) {
        SignedIn who = Acting.now();
        db.insertInto(INSPECTION)
                .set(INSPECTION.AT, clock.instant())
                .set(INSPECTION.PERSON_ID, who == null ? null : who.personId())
                .set(INSPECTION.PERSON_NAME, who == null ? null : who.name())
                .set(INSPECTION.KEPT_FROM, found.keptFrom())
                .set(INSPECTION.SEALED_TO, found.sealedTo())
                .set(INSPECTION.BROKEN_AT, found.brokenAt())
                .execute();
        trail.record(
                "audit.inspected",
                null,
                null,
                null,
                Map.of("from", found.keptFrom(), "to", found.sealedTo(), "ok", found.ok()));
    }
}
