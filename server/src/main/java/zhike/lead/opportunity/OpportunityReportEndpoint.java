package zhike.lead.opportunity;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.web.Needs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Funnel, forecast and losses. */
@RestController
class OpportunityReportEndpoint {
    record Report(
            String currency,
            List<String> currencies,
            LocalDate from,
            LocalDate to,
            List<OpportunityReports.Step> funnel,
            List<OpportunityReports.Month> forecast,
            List<OpportunityReports.Loss> losses,
            List<OpportunityReports.Beaten> winners) {}

    private final OpportunityReports reports;
    private final Clock clock;

    OpportunityReportEndpoint(OpportunityReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * @param from to both included; a year back and half a year ahead where they are not given: the
     *     funnel is of those entered, the losses of those closed, the forecast of those expected
     *     (won: of those won)
     */
    @GetMapping("/api/opportunities/report")
    @Needs("opportunity.read")
    Report report(
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Viewer viewer,
            Locale locale) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = from == null ? today.minusYears(1) : from;
        LocalDate last = to == null ? today.plusMonths(6) : to;
        if (last.isBefore(first)) throw Refusal.invalid("to", "period.backwards");
        List<String> all = reports.currencies(viewer);
        String which = currency != null ? currency : all.isEmpty() ? "CNY" : all.getFirst();
        Instant begin = first.atStartOfDay(clock.getZone()).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return new Report(
                which,
                all,
                first,
                last,
                reports.funnel(viewer, which, begin, end, locale),
                reports.forecast(viewer, which, first, last, clock.getZone()),
                reports.losses(viewer, which, begin, end, locale),
                reports.winners(viewer, which, begin, end));
    }
}
