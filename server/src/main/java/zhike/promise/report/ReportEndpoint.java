package zhike.promise.report;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** How promises are kept, by person, team or kind; each number is a filter of the list. */
@RestController
class ReportEndpoint {
    private final KeptReport report;

    ReportEndpoint(KeptReport report) {
        this.report = report;
    }

    /**
     * @param by person, unit or kind
     * @param from and to: due from this on, and before that; at most two years
     */
    @GetMapping("/api/promises/report")
    @Needs("promise.read")
    List<KeptReport.Line> lines(
            @RequestParam(defaultValue = "person") String by,
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Long unit,
            Viewer viewer,
            Locale locale) {
        return report.lines(viewer, by, from, to, kind, unit, locale);
    }
}
