package zhike.workbench.today;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;
import zhike.platform.web.SignedInOnly;

import java.util.Locale;

/** Today's work: one's own, and that of one's people. */
@RestController
class WorkEndpoint {
    private final TodaysWork work;
    private final TeamWork team;

    WorkEndpoint(TodaysWork work, TeamWork team) {
        this.work = work;
        this.team = team;
    }

    @GetMapping("/api/work")
    @SignedInOnly(because = "each part begins from what the caller sees")
    Work mine(Viewer viewer, Locale locale) {
        return work.of(viewer, locale);
    }

    @GetMapping("/api/work/team")
    @Needs("promise.read")
    TeamWork.Team team(@RequestParam(required = false) @Nullable Long unit, Viewer viewer) {
        return team.of(viewer, unit);
    }

    @GetMapping("/api/work/team/{person}")
    @Needs("promise.read")
    Work member(@PathVariable long person, Viewer viewer, Locale locale) {
        return team.member(viewer, person, locale);
    }
}
