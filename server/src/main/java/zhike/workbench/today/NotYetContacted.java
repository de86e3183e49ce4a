package zhike.workbench.today;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Newcomers;
import zhike.customer.Newcomers.Newcomer;
import zhike.identity.Named;
import zhike.promise.Horizon;
import zhike.promise.OwedPromises;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Customers that came to the viewer and were not spoken to; where that is promised, by then. */
@Component
@Order(4)
class NotYetContacted implements WorkSource {
    private static final Duration LATELY = Duration.ofDays(90);
    private static final int MOST = 50;
    private final Newcomers newcomers;
    private final OwedPromises owed;

    NotYetContacted(Newcomers newcomers, OwedPromises owed) {
        this.newcomers = newcomers;
        this.owed = owed;
    }

    @Override
    public boolean owed() {
        return false;
    }

    @Override
    public void fill(Piles piles, Viewer viewer, Horizon horizon, Locale locale) {
        if (!viewer.may("customer.read")) return;
        List<Newcomer> found = newcomers.of(viewer, horizon.now().minus(LATELY), MOST);
        Set<Long> promised =
                owed.owedBy(
                        viewer.personId(),
                        "customer",
                        found.stream().map(Newcomer::customerId).toList());
        for (Newcomer each : found)
            if (!promised.contains(each.customerId())) piles.add(Piles.UNDATED, row(each));
    }

    private static WorkRow row(Newcomer each) {
        return new WorkRow(
                "newcomer-" + each.customerId(),
                "newcomer",
                each.name(),
                null,
                new Named(each.customerId(), each.name()),
                null,
                null,
                each.since(),
                null,
                "/customers/" + each.customerId(),
                null,
                null,
                null);
    }
}
