package zhike.workbench.today;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Birthdays;
import zhike.customer.Birthdays.Birthday;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.promise.Horizon;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whose birthday it is today or in the week to come among the viewer's own customers. */
@Component
@Order(3)
class BirthdaysSoon implements WorkSource {
    static final int DAYS = 7;
    private final Birthdays birthdays;
    private final Customers customers;

    BirthdaysSoon(Birthdays birthdays, Customers customers) {
        this.birthdays = birthdays;
        this.customers = customers;
    }

    @Override
    public boolean owed() {
        return false;
    }

    @Override
    public void fill(Piles piles, Viewer viewer, Horizon horizon, Locale locale) {
        if (!viewer.may("customer.read")) return;
        List<Birthday> found = birthdays.of(viewer, horizon.today(), DAYS);
        Map<Long, Named> names =
                PromiseLines.named(
                        customers,
                        viewer,
                        found.stream().map(Birthday::customerId).distinct().toList());
        for (Birthday each : found) piles.add(group(each, horizon), row(each, names));
    }

    /** By days, not by hours: a birthday is never overdue. */
    private static String group(Birthday each, Horizon horizon) {
        long away = horizon.today().until(each.day(), java.time.temporal.ChronoUnit.DAYS);
        int left = 7 - horizon.today().getDayOfWeek().getValue();
        if (away == 0) return "today";
        return away <= left ? "week" : "later";
    }

    private static WorkRow row(Birthday each, Map<Long, Named> names) {
        return new WorkRow(
                "birthday-" + each.customerId() + "-" + each.contactId(),
                "birthday",
                each.name(),
                null,
                names.get(each.customerId()),
                null,
                each.day(),
                each.day().atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
                null,
                "/customers/" + each.customerId(),
                null,
                null,
                null);
    }
}
