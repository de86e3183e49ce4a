package zhike.credit.release;

import static zhike.credit.db.Tables.RELEASE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.credit.CreditPapers;
import zhike.credit.db.tables.records.ReleaseRecord;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Map;

/** Releases of held orders. */
@RestController
@RequestMapping("/api/credit")
class ReleaseEndpoint {
    private final Releases releases;
    private final ReleaseBounds bounds;
    private final CreditPapers papers;
    private final Customers customers;
    private final Staff staff;

    ReleaseEndpoint(
            Releases releases,
            ReleaseBounds bounds,
            CreditPapers papers,
            Customers customers,
            Staff staff) {
        this.releases = releases;
        this.bounds = bounds;
        this.papers = papers;
        this.customers = customers;
        this.staff = staff;
    }

    @GetMapping("/releases")
    @Needs("credit.read")
    Page<ReleaseForms.View> releases(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return papers.page(viewer, RELEASE, state, customer, cursor, Page.limit(limit, 50))
                .map(row -> view(viewer, row));
    }

    @GetMapping("/releases/{id}")
    @Needs("credit.read")
    ReleaseForms.View release(@PathVariable long id, Viewer viewer) {
        return view(viewer, papers.find(viewer, RELEASE, ReleaseSubject.of(id)));
    }

    @PostMapping("/releases")
    @Needs("credit.edit")
    @ResponseStatus(HttpStatus.CREATED)
    ReleaseForms.View askRelease(@Valid @RequestBody ReleaseForms.Form form, Viewer viewer) {
        return release(releases.ask(viewer, form), viewer);
    }

    @PutMapping("/releases/{id}")
    @Needs("credit.edit")
    ReleaseForms.View correctRelease(
            @PathVariable long id, @Valid @RequestBody ReleaseForms.Form form, Viewer viewer) {
        releases.correct(viewer, id, form);
        return release(id, viewer);
    }

    @PostMapping("/releases/direct")
    @Needs("order.release")
    @ResponseStatus(HttpStatus.CREATED)
    ReleaseForms.View releaseDirectly(@Valid @RequestBody ReleaseForms.Form form, Viewer viewer) {
        return release(releases.directly(viewer, form), viewer);
    }

    @GetMapping("/release-bounds")
    @Needs("credit.read")
    List<ReleaseForms.Bound> releaseBounds() {
        return bounds.all();
    }

    @PutMapping("/release-bounds")
    @Needs("credit.manage")
    List<ReleaseForms.Bound> putReleaseBounds(
            @Valid @RequestBody @Size(max = 60) List<ReleaseForms.@Valid @NotNull Bound> forms) {
        bounds.put(forms);
        return bounds.all();
    }

    private ReleaseForms.View view(Viewer viewer, ReleaseRecord row) {
        long card = row.getCustomerId();
        Map<Long, String> names = staff.names(List.of(row.getAskedBy(), row.getResponsibleId()));
        return new ReleaseForms.View(
                row.getId(),
                row.getNumber(),
                row.getOrderId(),
                row.getOrderNumber(),
                new Named(card, customers.names(viewer, List.of(card)).getOrDefault(card, "")),
                row.getOrderAmount(),
                row.getReceivable(),
                row.getOverBy(),
                row.getOverdueDays(),
                row.getPromised(),
                row.getPromisedOn(),
                new Named(row.getResponsibleId(), names.getOrDefault(row.getResponsibleId(), "")),
                row.getReason(),
                row.getState(),
                row.getReleasedAt(),
                row.getOutcome(),
                new Named(row.getAskedBy(), names.getOrDefault(row.getAskedBy(), "")),
                row.getMadeAt(),
                row.getVersion());
    }
}
