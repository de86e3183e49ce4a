package zhike.grading.simulation;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;

/** What a draft would change. */
@RestController
class SimulationEndpoint {
    private final Simulations simulations;

    SimulationEndpoint(Simulations simulations) {
        this.simulations = simulations;
    }

    @PostMapping("/api/grading/schemes/{scheme}/simulations")
    @Needs("scheme.manage")
    @ResponseStatus(HttpStatus.CREATED)
    SimulationView begin(@PathVariable long scheme, Viewer viewer, Locale locale) {
        return simulations.one(simulations.begin(viewer, scheme), locale);
    }

    @GetMapping("/api/grading/schemes/{scheme}/simulations")
    @Needs("scheme.manage")
    List<SimulationView> of(@PathVariable long scheme, Locale locale) {
        return simulations.of(scheme, locale);
    }

    @GetMapping("/api/grading/simulations/{id}")
    @Needs("scheme.manage")
    SimulationView one(@PathVariable long id, Locale locale) {
        return simulations.one(id, locale);
    }

    /** {@code from} empty: those who have no grade yet. */
    @GetMapping("/api/grading/simulations/{id}/moves")
    @Needs("scheme.manage")
    Page<Simulations.Line> moves(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return simulations.moves(viewer, id, from, to, cursor, Page.limit(limit, 50));
    }
}
