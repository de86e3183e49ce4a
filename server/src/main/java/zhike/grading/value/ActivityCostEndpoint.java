package zhike.grading.value;

import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;

/** What deeds cost, as finance sets it. */
@RestController
class ActivityCostEndpoint {
    private final ActivityCosts costs;

    ActivityCostEndpoint(ActivityCosts costs) {
        this.costs = costs;
    }

    @GetMapping("/api/value/activity-costs")
    @Needs("value.read")
    List<ActivityCosts.Kind> all(Locale locale) {
        return costs.all(locale);
    }

    @PutMapping("/api/value/activity-costs")
    @Needs("value.settings")
    List<ActivityCosts.Kind> put(
            @Valid @RequestBody ActivityCostForm form, Viewer viewer, Locale locale) {
        costs.put(viewer, form);
        return costs.all(locale);
    }

    @DeleteMapping("/api/value/activity-costs/{id}")
    @Needs("value.settings")
    List<ActivityCosts.Kind> remove(@PathVariable long id, Locale locale) {
        costs.remove(id);
        return costs.all(locale);
    }
}
