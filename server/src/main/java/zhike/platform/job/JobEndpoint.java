package zhike.platform.job;

import static zhike.platform.db.Tables.JOB;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.error.Refusal;
import zhike.platform.file.Download;
import zhike.platform.file.StoredFiles;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.trail.Trail;
import zhike.platform.web.SignedInOnly;
import zhike.platform.who.Who;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One's own long work; all of it for who may {@code job.all}. A result file is only for the one who
 * asked for it.
 */
@RestController
class JobEndpoint {
    private final JobCancelling cancelling;
    private final JobList list;
    private final StoredFiles files;
    private final Download download;
    private final Who who;
    private final Trail trail;
    private final List<JobKind> kinds;

    JobEndpoint(
            JobCancelling cancelling,
            JobList list,
            StoredFiles files,
            Download download,
            Who who,
            Trail trail,
            List<JobKind> kinds) {
        this.trail = trail;
        this.kinds = kinds;
        this.cancelling = cancelling;
        this.list = list;
        this.files = files;
        this.download = download;
        this.who = who;
    }

    @GetMapping("/api/jobs")
    @SignedInOnly(because = "the caller's own jobs; others' only with job.all")
    Page<JobShown> page(
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Locale locale) {
        return list.page(
                all && who.may("job.all") ? DSL.trueCondition() : own(),
                Cursor.read(cursor, 1),
                Page.limit(limit, 50),
                locale);
    }

    @GetMapping("/api/jobs/{id}")
    @SignedInOnly(because = "the caller's own jobs; others' only with job.all")
    JobShown one(@PathVariable long id, Locale locale) {
        return list.one(id, reachable(), locale);
    }

    @PostMapping("/api/jobs/{id}/cancellation")
    @SignedInOnly(because = "the caller's own jobs; others' only with job.all")
    JobShown cancel(@PathVariable long id, Locale locale) {
        return cancelling.cancel(id, reachable(), locale);
    }

    @GetMapping("/api/jobs/{id}/file")
    @SignedInOnly(because = "the caller's own result files")
    ResponseEntity<Resource> file(@PathVariable long id, Locale locale) {
        JobShown job = list.one(id, own(), locale);
        if (job.file() == null) throw Refusal.missing("file");
        for (JobKind kind : kinds)
            if (kind.name().equals(job.kind())) kind.refuseFile(who, list.rights(id));
        trail.record("job.file", "job", id, job.file().name());
        return download.of(Objects.requireNonNull(files.find(job.file().id())));
    }

    private Condition reachable() {
        return who.may("job.all") ? DSL.trueCondition() : own();
    }

    private Condition own() {
        Long person = who.personId();
        return person == null ? DSL.falseCondition() : JOB.PERSON_ID.eq(person);
    }
}
