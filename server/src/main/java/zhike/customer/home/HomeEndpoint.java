package zhike.customer.home;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.messaging.Notice;
import zhike.platform.job.JobShown;
import zhike.platform.web.SignedInOnly;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the first page shows: one's own customers, what waits, what happened. */
@RestController
class HomeEndpoint {
    record Count(long count) {}

    record Mine(long count, long new7) {}

    record Home(
            Count stale,
            Mine mine,
            List<Notice> notices,
            List<Map<String, Object>> recent,
            List<Map<String, Object>> watched,
            List<JobShown> jobs,
            Count duplicates) {}

    private final HomeReading home;

    HomeEndpoint(HomeReading home) {
        this.home = home;
    }

    @GetMapping("/api/home")
    @SignedInOnly(because = "each part begins from what the caller sees")
    Home home(Viewer viewer, Locale locale) {
        return home.of(viewer, locale);
    }
}
