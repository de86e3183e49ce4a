package zhike.customer.note;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

/** The notes of a customer. */
@RestController
@RequestMapping("/api/customers/{id}/notes")
class NoteEndpoint {
    private final Notes notes;
    private final NoteList list;

    NoteEndpoint(Notes notes, NoteList list) {
        this.notes = notes;
        this.list = list;
    }

    @GetMapping
    @Needs("customer.read")
    Page<NoteList.Note> page(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return list.page(viewer, id, Cursor.read(cursor, 2), Page.limit(limit, 50));
    }

    @PostMapping
    @Needs("customer.read")
    @ResponseStatus(HttpStatus.CREATED)
    NoteList.Note add(@PathVariable long id, @Valid @RequestBody NoteForm form, Viewer viewer) {
        return list.one(viewer, id, notes.add(viewer, id, form));
    }

    @PutMapping("/{noteId}")
    @Needs("customer.read")
    NoteList.Note change(
            @PathVariable long id,
            @PathVariable long noteId,
            @Valid @RequestBody NoteForm form,
            Viewer viewer) {
        notes.change(viewer, id, noteId, form);
        return list.one(viewer, id, noteId);
    }

    @DeleteMapping("/{noteId}")
    @Needs("customer.read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, @PathVariable long noteId, Viewer viewer) {
        notes.remove(viewer, id, noteId);
    }
}
