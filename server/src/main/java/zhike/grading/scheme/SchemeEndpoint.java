package zhike.grading.scheme;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.grading.standing.GradingJob;
import zhike.platform.job.Jobs;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;

/** Grading schemes and their editions. */
@RestController
@RequestMapping("/api/grading")
class SchemeEndpoint {
    record Started(long jobId) {}

    private final SchemeReading reading;
    private final SchemeKeeping keeping;
    private final SchemeTrying trying;
    private final Jobs jobs;

    SchemeEndpoint(SchemeReading reading, SchemeKeeping keeping, SchemeTrying trying, Jobs jobs) {
        this.reading = reading;
        this.keeping = keeping;
        this.trying = trying;
        this.jobs = jobs;
    }

    @GetMapping("/schemes")
    @Needs("grade.read")
    List<SchemeView> all(Locale locale) {
        return reading.all(locale);
    }

    @GetMapping("/schemes/{scheme}")
    @Needs("grade.read")
    SchemeView one(@PathVariable long scheme, Locale locale) {
        return reading.one(scheme, locale);
    }

    @PostMapping("/schemes")
    @Needs("scheme.manage")
    @ResponseStatus(HttpStatus.CREATED)
    SchemeView add(@Valid @RequestBody SchemeForms.Fresh form, Viewer viewer, Locale locale) {
        return reading.one(keeping.add(viewer, form), locale);
    }

    @PutMapping("/schemes/{scheme}")
    @Needs("scheme.manage")
    SchemeView change(
            @PathVariable long scheme, @Valid @RequestBody SchemeForms.Change form, Locale locale) {
        keeping.change(scheme, form);
        return reading.one(scheme, locale);
    }

    @PutMapping("/schemes/{scheme}/draft")
    @Needs("scheme.manage")
    SchemeView draft(
            @PathVariable long scheme,
            @Valid @RequestBody SchemeForms.Draft form,
            Viewer viewer,
            Locale locale) {
        keeping.draft(viewer, scheme, form);
        return reading.one(scheme, locale);
    }

    @DeleteMapping("/schemes/{scheme}/draft")
    @Needs("scheme.manage")
    SchemeView drop(@PathVariable long scheme, Locale locale) {
        keeping.drop(scheme);
        return reading.one(scheme, locale);
    }

    /** Goes live; everybody is graded by it in the background. */
    @PostMapping("/schemes/{scheme}/release")
    @Needs("scheme.manage")
    Started release(
            @PathVariable long scheme,
            @Valid @RequestBody SchemeForms.Release form,
            Viewer viewer) {
        keeping.release(viewer, scheme, form.version());
        return new Started(jobs.start(GradingJob.NAME, new GradingJob.Request(scheme, true)));
    }

    /** Everybody is graded anew in the background. */
    @PostMapping("/schemes/{scheme}/run")
    @Needs("scheme.manage")
    Started run(@PathVariable long scheme, Locale locale) {
        reading.one(scheme, locale);
        return new Started(jobs.start(GradingJob.NAME, new GradingJob.Request(scheme, false)));
    }

    @PostMapping("/schemes/{scheme}/trial")
    @Needs("scheme.manage")
    SchemeTrying.Tried tried(
            @PathVariable long scheme,
            @Valid @RequestBody SchemeForms.Trial form,
            Viewer viewer,
            Locale locale) {
        return trying.tried(viewer, scheme, form, locale);
    }

    @GetMapping("/fields")
    @Needs("grade.read")
    List<AskedField> fields(Locale locale) {
        return trying.fields(locale);
    }
}
