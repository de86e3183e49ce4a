package zhike.trade.payment;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.time.LocalDate;
import java.util.Locale;

/** Payments and what they settle. */
@RestController
class PaymentEndpoint {
    /**
     * @param invoices how many it went to
     */
    record Settled(int invoices) {}

    private final PaymentList list;
    private final PaymentReading reading;
    private final Booking booking;
    private final Allocating allocating;

    PaymentEndpoint(
            PaymentList list, PaymentReading reading, Booking booking, Allocating allocating) {
        this.list = list;
        this.reading = reading;
        this.booking = booking;
        this.allocating = allocating;
    }

    @GetMapping("/api/payments")
    @Needs("payment.read")
    Page<PaymentList.Line> page(
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable Boolean free,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        var filter = new PaymentFilter(customer, free, number, from, to);
        return list.page(viewer, filter, cursor, Page.limit(limit, 50), locale);
    }

    @GetMapping("/api/payments/{id}")
    @Needs("payment.read")
    PaymentView one(@PathVariable long id, Viewer viewer, Locale locale) {
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/api/payments")
    @Needs("payment.edit")
    @ResponseStatus(HttpStatus.CREATED)
    PaymentView book(@Valid @RequestBody PaymentForm form, Viewer viewer, Locale locale) {
        return reading.one(viewer, booking.book(viewer, form), locale);
    }

    @PostMapping("/api/payments/{id}/reversal")
    @Needs("payment.edit")
    PaymentView reverse(
            @PathVariable long id,
            @Valid @RequestBody PaymentForm.Reversal form,
            Viewer viewer,
            Locale locale) {
        booking.reverse(viewer, id, form.reason());
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/api/payments/{id}/allocations")
    @Needs("payment.edit")
    PaymentView allocate(
            @PathVariable long id,
            @Valid @RequestBody PaymentForm.Allocation form,
            Viewer viewer,
            Locale locale) {
        allocating.payment(viewer, id, form.lines());
        return reading.one(viewer, id, locale);
    }

    /** What is due first is settled first. */
    @PostMapping("/api/payments/{id}/allocations/oldest")
    @Needs("payment.edit")
    PaymentView oldest(@PathVariable long id, Viewer viewer, Locale locale) {
        allocating.oldestOfPayment(viewer, id);
        return reading.one(viewer, id, locale);
    }

    @PostMapping("/api/invoices/{id}/allocations")
    @Needs("payment.edit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void allocateNote(
            @PathVariable long id, @Valid @RequestBody PaymentForm.Allocation form, Viewer viewer) {
        allocating.creditNote(viewer, id, form.lines());
    }

    @PostMapping("/api/invoices/{id}/allocations/oldest")
    @Needs("payment.edit")
    Settled oldestOfNote(@PathVariable long id, Viewer viewer) {
        return new Settled(allocating.oldestOfCreditNote(viewer, id));
    }

    /** The invoice is open again, the money free. */
    @DeleteMapping("/api/allocations/{id}")
    @Needs("payment.edit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable long id, Viewer viewer) {
        allocating.takeBack(viewer, id);
    }
}
