package zhike.customer.lifecycle;

import org.jooq.impl.DSL;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.job.JobList;
import zhike.platform.job.JobShown;
import zhike.platform.job.Jobs;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Quality and sources of the customers that the viewer sees. */
@RestController
class AnalysisEndpoint {
    private final QualityReport quality;
    private final SourceReport sources;
    private final Jobs jobs;
    private final JobList list;

    AnalysisEndpoint(QualityReport quality, SourceReport sources, Jobs jobs, JobList list) {
        this.quality = quality;
        this.sources = sources;
        this.jobs = jobs;
        this.list = list;
    }

    @GetMapping("/api/customers/quality")
    @Needs("customer.read")
    List<QualityReport.Line> quality(@RequestParam String by, Viewer viewer) {
        return quality.by(viewer, by);
    }

    @PostMapping("/api/customers/quality/computations")
    @Needs("setting.manage")
    @ResponseStatus(HttpStatus.ACCEPTED)
    JobShown compute(Locale locale) {
        return list.one(jobs.start(QualityJob.NAME, Map.of()), DSL.trueCondition(), locale);
    }

    @GetMapping("/api/customers/sources")
    @Needs("customer.read")
    List<SourceReport.Line> sources(Viewer viewer, Locale locale) {
        return sources.of(viewer, locale);
    }
}
