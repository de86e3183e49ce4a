package zhike.customer.merge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.customer.card.CardReading;
import zhike.customer.card.CardView;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.util.Locale;
import java.util.Map;

/** Merging two customers, seeing before what it does, and undoing it. */
@RestController
class MergeEndpoint {
    record Form(
            @NotNull Long survivorId,
            @NotNull Long mergedId,
            @Nullable @Size(max = 500) Map<String, @NotNull String> choices,
            @Nullable Long duplicateId) {}

    record Done(long id, CardView card) {}

    private final CardMerging merging;
    private final MergeUndoing undoing;
    private final MergePreview preview;
    private final MergeList list;
    private final CardReading reading;

    MergeEndpoint(
            CardMerging merging,
            MergeUndoing undoing,
            MergePreview preview,
            MergeList list,
            CardReading reading) {
        this.merging = merging;
        this.undoing = undoing;
        this.preview = preview;
        this.list = list;
        this.reading = reading;
    }

    @GetMapping("/api/merges/preview")
    @Needs("customer.merge")
    MergePreview.Shown preview(
            @RequestParam long survivor, @RequestParam long merged, Viewer viewer, Locale locale) {
        return preview.of(viewer, survivor, merged, locale);
    }

    @PostMapping("/api/merges")
    @Needs("customer.merge")
    @ResponseStatus(HttpStatus.CREATED)
    Done merge(@Valid @RequestBody Form form, Viewer viewer) {
        long id =
                merging.merge(
                        viewer,
                        form.survivorId(),
                        form.mergedId(),
                        form.choices() == null ? Map.of() : form.choices(),
                        form.duplicateId());
        return new Done(id, reading.byId(viewer, form.survivorId()));
    }

    @GetMapping("/api/merges")
    @Needs("customer.merge")
    Page<MergeList.Shown> page(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return list.page(viewer, Cursor.read(cursor, 1), Page.limit(limit, 50));
    }

    @PostMapping("/api/merges/{id}/undoing")
    @Needs("customer.merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@PathVariable long id, Viewer viewer) {
        undoing.undo(viewer, id);
    }
}
