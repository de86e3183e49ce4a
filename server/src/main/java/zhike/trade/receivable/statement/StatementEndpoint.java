package zhike.trade.receivable.statement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

/** Statements of account. */
@RestController
@RequestMapping("/api/statements")
class StatementEndpoint {
    record Made(List<Long> ids) {}

    record Cancelling(@NotNull Integer version) {}

    private final StatementMaking making;
    private final StatementList list;
    private final StatementReading reading;
    private final StatementSending sending;
    private final StatementStore store;
    private final StatementFile file;

    StatementEndpoint(
            StatementMaking making,
            StatementList list,
            StatementReading reading,
            StatementSending sending,
            StatementStore store,
            StatementFile file) {
        this.making = making;
        this.list = list;
        this.reading = reading;
        this.sending = sending;
        this.store = store;
        this.file = file;
    }

    @GetMapping
    @Needs("receivable.read")
    Page<StatementList.Line> page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        return list.page(viewer, state, customer, cursor, Page.limit(limit, 50));
    }

    @PostMapping
    @Needs("statement.send")
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@Valid @RequestBody StatementForm form, Viewer viewer) {
        return new Made(making.make(viewer, form));
    }

    @GetMapping("/{id}")
    @Needs("receivable.read")
    StatementView one(@PathVariable long id, Viewer viewer) {
        return reading.one(viewer, id);
    }

    @GetMapping("/{id}/file")
    @Needs("receivable.read")
    ResponseEntity<Resource> paper(@PathVariable long id, Viewer viewer, Locale locale) {
        return file.answer(store.find(viewer, id), locale);
    }

    @PostMapping("/{id}/sending")
    @Needs("statement.send")
    StatementView send(
            @PathVariable long id,
            @Valid @RequestBody StatementSending.Sending form,
            Viewer viewer) {
        sending.send(viewer, id, form);
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/cancellation")
    @Needs("statement.send")
    StatementView cancel(
            @PathVariable long id, @Valid @RequestBody Cancelling form, Viewer viewer) {
        sending.cancel(viewer, id, form.version());
        return reading.one(viewer, id);
    }
}
