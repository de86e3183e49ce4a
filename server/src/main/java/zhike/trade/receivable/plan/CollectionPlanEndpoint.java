package zhike.trade.receivable.plan;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.time.LocalDate;
import java.time.YearMonth;

/** What is to come in a month. */
@RestController
@RequestMapping("/api/collection-plans")
class CollectionPlanEndpoint {
    private final CollectionPlans plans;

    CollectionPlanEndpoint(CollectionPlans plans) {
        this.plans = plans;
    }

    /**
     * @param month any day of it
     */
    @GetMapping("/{month}")
    @Needs("receivable.read")
    Page<CollectionPlans.Line> collectionPlan(
            @PathVariable LocalDate month,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return plans.page(viewer, of(month), cursor, Page.limit(limit, 50));
    }

    @PutMapping("/{month}/{customer}")
    @Needs("receivable.edit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putCollectionPlan(
            @PathVariable LocalDate month,
            @PathVariable long customer,
            @Valid @RequestBody CollectionPlans.Form form,
            Viewer viewer) {
        plans.put(viewer, of(month), customer, form);
    }

    private static YearMonth of(LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 2200)
            throw Refusal.invalid("month", "receivable.day");
        return YearMonth.from(day);
    }
}
