package zhike.visit.coverage;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.page.Page;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.web.Needs;
import zhike.visit.VisitSettings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Circuits: who has not been visited, and whom we visit too often. */
@RestController
@RequestMapping("/api/visit-coverage")
class CoverageEndpoint {
    private static final int LONGEST_DAYS = 3650;

    /**
     * @param days that were asked for, or that are usual
     */
    record Report(int days, Instant since, List<Coverage.Share> owners) {}

    private final Coverage coverage;
    private final Visitors visitors;
    private final Settings settings;
    private final SettingGroup<VisitSettings> group;
    private final Clock clock;

    CoverageEndpoint(
            Coverage coverage,
            Visitors visitors,
            Settings settings,
            SettingGroup<VisitSettings> group,
            Clock clock) {
        this.coverage = coverage;
        this.visitors = visitors;
        this.settings = settings;
        this.group = group;
        this.clock = clock;
    }

    @GetMapping
    @Needs("visit.read")
    Report report(
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(defaultValue = "visit") String way,
            @RequestParam(required = false) @Nullable String criteria,
            Viewer viewer) {
        viewer.needs("customer.read");
        CoverageAsk ask = new CoverageAsk(since(days), way, null, false, criteria);
        return new Report(days(days), ask.since(), coverage.byOwner(viewer, ask));
    }

    @GetMapping("/customers")
    @Needs("visit.read")
    Page<Coverage.Line> customers(
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(defaultValue = "visit") String way,
            @RequestParam(required = false) @Nullable Long owner,
            @RequestParam(defaultValue = "false") boolean never,
            @RequestParam(required = false) @Nullable String criteria,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        viewer.needs("customer.read");
        return coverage.uncovered(
                viewer,
                new CoverageAsk(since(days), way, owner, never, criteria),
                cursor,
                Page.limit(limit, 50));
    }

    @GetMapping("/visitors")
    @Needs("visit.read")
    List<Visitors.Line> visitors(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Viewer viewer) {
        LocalDate last = to == null ? LocalDate.now(clock) : to;
        LocalDate first = from == null ? last.minusDays(days(null)) : from;
        if (last.isBefore(first)) throw Refusal.invalid("to", "period.backwards");
        if (ChronoUnit.DAYS.between(first, last) > LONGEST_DAYS)
            throw Refusal.invalid("from", "visit.coverage.days");
        return visitors.of(
                viewer,
                first.atStartOfDay(clock.getZone()).toInstant(),
                last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private int days(@Nullable Integer asked) {
        if (asked == null) return settings.get(group).coverage();
        if (asked < 1 || asked > LONGEST_DAYS) throw Refusal.invalid("days", "visit.coverage.days");
        return asked;
    }

    private Instant since(@Nullable Integer days) {
        return clock.instant().minus(Duration.ofDays(days(days)));
    }
}
