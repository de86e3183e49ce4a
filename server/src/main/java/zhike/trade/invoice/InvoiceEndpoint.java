package zhike.trade.invoice;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

import java.time.Clock;
import java.time.LocalDate;

/** Invoices and credit notes. */
@RestController
@RequestMapping("/api/invoices")
class InvoiceEndpoint {
    private final InvoiceList list;
    private final InvoiceReading reading;
    private final InvoiceIssuing issuing;
    private final InvoiceCorrecting correcting;
    private final Clock clock;

    InvoiceEndpoint(
            InvoiceList list,
            InvoiceReading reading,
            InvoiceIssuing issuing,
            InvoiceCorrecting correcting,
            Clock clock) {
        this.list = list;
        this.reading = reading;
        this.issuing = issuing;
        this.correcting = correcting;
        this.clock = clock;
    }

    @GetMapping
    @Needs("invoice.read")
    Page<InvoiceList.Line> page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable Long order,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        LocalDate due = Boolean.TRUE.equals(overdue) ? LocalDate.now(clock) : null;
        var filter = new InvoiceFilter(state, kind, open, due, customer, order, number, from, to);
        return list.page(viewer, filter, cursor, Page.limit(limit, 50));
    }

    @GetMapping("/{id}")
    @Needs("invoice.read")
    InvoiceView one(@PathVariable long id, Viewer viewer) {
        return reading.one(viewer, id);
    }

    @PostMapping
    @Needs("invoice.edit")
    @ResponseStatus(HttpStatus.CREATED)
    InvoiceView issue(@Valid @RequestBody InvoiceForm form, Viewer viewer) {
        return reading.one(viewer, issuing.issue(viewer, form));
    }

    /** The answer is the credit note. */
    @PostMapping("/{id}/credit-notes")
    @Needs("invoice.edit")
    @ResponseStatus(HttpStatus.CREATED)
    InvoiceView credit(
            @PathVariable long id, @Valid @RequestBody InvoiceForm.CreditNote form, Viewer viewer) {
        return reading.one(viewer, correcting.credit(viewer, id, form));
    }

    @PostMapping("/{id}/voiding")
    @Needs("invoice.edit")
    InvoiceView cancel(
            @PathVariable long id, @Valid @RequestBody InvoiceForm.Voiding form, Viewer viewer) {
        correcting.cancel(viewer, id, form.version(), form.reason());
        return reading.one(viewer, id);
    }
}
