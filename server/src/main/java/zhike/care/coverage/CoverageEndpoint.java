package zhike.care.coverage;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.care.owed.OwedFilter;
import zhike.platform.web.Needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** The coverage of what was promised. */
@RestController
@RequestMapping("/api/care/coverage")
class CoverageEndpoint {
    private final Coverage coverage;
    private final Clock clock;

    CoverageEndpoint(Coverage coverage, Clock clock) {
        this.coverage = coverage;
        this.clock = clock;
    }

    /** Of this month where no days are given. */
    @GetMapping
    @Needs("care.read")
    Coverage.Shown of(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Viewer viewer,
            Locale locale) {
        LocalDate today = LocalDate.now(clock);
        return coverage.of(
                viewer,
                new OwedFilter(
                        from == null ? today.withDayOfMonth(1) : from,
                        to == null ? today : to,
                        null,
                        null,
                        null,
                        null,
                        null),
                locale);
    }
}
