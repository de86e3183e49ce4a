package zhike.care.owed;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What is owed to whom. */
@RestController
class OwedEndpoint {
    private final OwedList list;
    private final Customers customers;
    private final Clock clock;

    OwedEndpoint(OwedList list, Customers customers, Clock clock) {
        this.list = list;
        this.customers = customers;
        this.clock = clock;
    }

    @GetMapping("/api/care/owed")
    @Needs("care.read")
    Page<OwedList.Line> page(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable List<String> service,
            @RequestParam(required = false) @Nullable String grade,
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Viewer viewer,
            Locale locale) {
        LocalDate today = LocalDate.now(clock);
        var filter =
                new OwedFilter(
                        from == null ? today.withDayOfMonth(1) : from,
                        to == null ? today : to,
                        service,
                        grade,
                        unit,
                        state,
                        null);
        return list.page(viewer, filter, cursor, Page.limit(limit, 50), locale);
    }

    /** Of the last year, as far as the viewer sees what is owed. */
    @GetMapping("/api/customers/{id}/care")
    @Needs("customer.read")
    Page<OwedList.Line> of(@PathVariable long id, Viewer viewer, Locale locale) {
        customers.require(viewer, "customer.read", id);
        LocalDate today = LocalDate.now(clock);
        return list.page(
                viewer,
                new OwedFilter(today.minusYears(1), today.plusDays(60), null, null, null, null, id),
                null,
                100,
                locale);
    }
}
