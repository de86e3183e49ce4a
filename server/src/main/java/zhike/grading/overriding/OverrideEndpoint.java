package zhike.grading.overriding;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.time.LocalDate;
import java.util.Locale;

/** Levels set by hand. */
@RestController
@RequestMapping("/api/grading/overrides")
class OverrideEndpoint {
    record Ending(@NotBlank @Size(max = 500) String reason, @NotNull Integer version) {}

    record Review(
            @NotNull Boolean holds,
            @NotBlank @Size(max = 500) String review,
            @NotNull Integer version) {}

    private final OverrideList list;
    private final OverrideAsking asking;
    private final OverrideEnding ending;
    private final OverrideReviewing reviewing;

    OverrideEndpoint(
            OverrideList list,
            OverrideAsking asking,
            OverrideEnding ending,
            OverrideReviewing reviewing) {
        this.list = list;
        this.asking = asking;
        this.ending = ending;
        this.reviewing = reviewing;
    }

    @GetMapping
    @Needs("grade.read")
    Page<OverrideList.Line> page(
            @RequestParam(required = false) @Nullable Long scheme,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable @Pattern(regexp = "open|holds|fails")
                    String review,
            @RequestParam(required = false) boolean begun,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        var filter = new OverrideList.Filter(scheme, customer, state, review, begun, since, until);
        return list.page(viewer, filter, cursor, Page.limit(limit, 50), locale);
    }

    @GetMapping("/{id}")
    @Needs("grade.read")
    OverrideList.Line one(@PathVariable long id, Viewer viewer, Locale locale) {
        return list.one(viewer, id, locale);
    }

    @PostMapping
    @Needs("grade.override")
    @ResponseStatus(HttpStatus.CREATED)
    OverrideList.Line ask(@Valid @RequestBody OverrideForm form, Viewer viewer, Locale locale) {
        return list.one(viewer, asking.ask(viewer, form), locale);
    }

    @PutMapping("/{id}")
    @Needs("grade.override")
    OverrideList.Line correct(
            @PathVariable long id,
            @Valid @RequestBody OverrideForm form,
            Viewer viewer,
            Locale locale) {
        asking.correct(viewer, id, form);
        return list.one(viewer, id, locale);
    }

    @PostMapping("/{id}/withdrawal")
    @Needs("grade.override")
    OverrideList.Line withdraw(@PathVariable long id, Viewer viewer, Locale locale) {
        ending.withdraw(viewer, id);
        return list.one(viewer, id, locale);
    }

    @PostMapping("/{id}/end")
    @Needs("grade.override")
    OverrideList.Line end(
            @PathVariable long id, @Valid @RequestBody Ending form, Viewer viewer, Locale locale) {
        ending.end(viewer, id, form.version(), form.reason());
        return list.one(viewer, id, locale);
    }

    @PostMapping("/{id}/review")
    @Needs("grade.check")
    OverrideList.Line review(
            @PathVariable long id, @Valid @RequestBody Review form, Viewer viewer, Locale locale) {
        reviewing.review(viewer, id, form.version(), form.holds(), form.review());
        return list.one(viewer, id, locale);
    }
}
