package zhike.credit.incident;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

/** What went wrong with credit. */
@RestController
@RequestMapping("/api/credit/incidents")
class IncidentEndpoint {
    private final Incidents incidents;

    IncidentEndpoint(Incidents incidents) {
        this.incidents = incidents;
    }

    @GetMapping
    @Needs("credit.read")
    Page<Incidents.Line> incidents(
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return incidents.page(viewer, customer, cursor, Page.limit(limit, 50));
    }

    @PostMapping
    @Needs("credit.edit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void noteIncident(@Valid @RequestBody Incidents.Form form, Viewer viewer) {
        incidents.add(viewer, form);
    }
}
