package zhike.trade.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.time.LocalDate;

/** Orders and what was delivered of them. */
@RestController
@RequestMapping("/api/orders")
class OrderEndpoint {
    record Confirmation(@NotNull Integer version) {}

    record Cancellation(@NotBlank @Size(max = 500) String reason, @NotNull Integer version) {}

    record Delivery(@Valid @NotNull DeliveryForm delivery, @NotNull Integer version) {}

    private final OrderList list;
    private final OrderReading reading;
    private final OrderWriting writing;
    private final OrderConfirming confirming;
    private final OrderCancelling cancelling;
    private final Delivering delivering;

    OrderEndpoint(
            OrderList list,
            OrderReading reading,
            OrderWriting writing,
            OrderConfirming confirming,
            OrderCancelling cancelling,
            Delivering delivering) {
        this.list = list;
        this.reading = reading;
        this.writing = writing;
        this.confirming = confirming;
        this.cancelling = cancelling;
        this.delivering = delivering;
    }

    @GetMapping
    @Needs("order.read")
    Page<OrderList.Line> page(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long customer,
            @RequestParam(required = false) @Nullable Long owner,
            @RequestParam(required = false) @Nullable Long contract,
            @RequestParam(required = false) @Nullable Long imported,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer) {
        var filter = new OrderFilter(state, customer, owner, contract, imported, number, from, to);
        return list.page(viewer, filter, cursor, Page.limit(limit, 50));
    }

    @GetMapping("/{id}")
    @Needs("order.read")
    OrderView one(@PathVariable long id, Viewer viewer) {
        return reading.one(viewer, id);
    }

    @PostMapping
    @Needs("order.edit")
    @ResponseStatus(HttpStatus.CREATED)
    OrderView add(@Valid @RequestBody OrderForm form, Viewer viewer) {
        return reading.one(viewer, writing.add(viewer, form));
    }

    @PutMapping("/{id}")
    @Needs("order.edit")
    OrderView change(@PathVariable long id, @Valid @RequestBody OrderForm form, Viewer viewer) {
        writing.change(viewer, id, form);
        return reading.one(viewer, id);
    }

    /** Confirmed, or held: the state of the answer says which. */
    @PostMapping("/{id}/confirmation")
    @Needs("order.edit")
    OrderView confirm(@PathVariable long id, @Valid @RequestBody Confirmation form, Viewer viewer) {
        confirming.confirm(viewer, id, form.version());
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/cancellation")
    @Needs("order.edit")
    OrderView cancel(@PathVariable long id, @Valid @RequestBody Cancellation form, Viewer viewer) {
        cancelling.cancel(viewer, id, form.version(), form.reason());
        return reading.one(viewer, id);
    }

    @PostMapping("/{id}/deliveries")
    @Needs("order.edit")
    @ResponseStatus(HttpStatus.CREATED)
    OrderView deliver(@PathVariable long id, @Valid @RequestBody Delivery form, Viewer viewer) {
        delivering.deliver(viewer, id, form.version(), form.delivery());
        return reading.one(viewer, id);
    }

    @PutMapping("/{id}/deliveries/{delivery}/receipt")
    @Needs("order.edit")
    OrderView receive(
            @PathVariable long id,
            @PathVariable long delivery,
            @Valid @RequestBody DeliveryForm.Receipt form,
            Viewer viewer) {
        delivering.receive(viewer, id, delivery, form);
        return reading.one(viewer, id);
    }
}
