package zhike.credit.investigation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

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
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.List;
import java.util.Locale;

/** Credit investigations. */
@RestController
@RequestMapping("/api/credit")
class InvestigationEndpoint {
    record InvestigationDeed(@NotNull Integer version) {}

    private final Investigations investigations;
    private final InvestigationFields fields;

    InvestigationEndpoint(Investigations investigations, InvestigationFields fields) {
        this.investigations = investigations;
        this.fields = fields;
    }

    @GetMapping("/investigation-fields")
    @Needs("credit.read")
    List<InvestigationFields.Shown> investigationFields(Locale locale) {
        return fields.shown(investigations.personal(), locale);
    }

    @GetMapping("/investigations")
    @Needs("credit.read")
    Page<InvestigationForms.View> investigations(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return investigations.page(viewer, state, customer, cursor, Page.limit(limit, 50));
    }

    @GetMapping("/investigations/{id}")
    @Needs("credit.read")
    InvestigationForms.View investigation(@PathVariable long id, Viewer viewer, Locale locale) {
        return investigations.one(viewer, id, locale);
    }

    @PostMapping("/investigations")
    @Needs("credit.edit")
    @ResponseStatus(HttpStatus.CREATED)
    InvestigationForms.View addInvestigation(
            @Valid @RequestBody InvestigationForms.Form form, Viewer viewer, Locale locale) {
        return investigations.one(viewer, investigations.add(viewer, form), locale);
    }

    @PutMapping("/investigations/{id}")
    @Needs("credit.edit")
    InvestigationForms.View changeInvestigation(
            @PathVariable long id,
            @Valid @RequestBody InvestigationForms.Form form,
            Viewer viewer,
            Locale locale) {
        investigations.change(viewer, id, form);
        return investigations.one(viewer, id, locale);
    }

    @PostMapping("/investigations/{id}/handing-in")
    @Needs("credit.edit")
    InvestigationForms.View handInInvestigation(
            @PathVariable long id,
            @Valid @RequestBody InvestigationDeed deed,
            Viewer viewer,
            Locale locale) {
        investigations.handIn(viewer, id, deed.version());
        return investigations.one(viewer, id, locale);
    }
}
