package zhike.customer.lifecycle;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.card.StaleLimit;
import zhike.customer.list.CardRegister;
import zhike.customer.list.CardSort;
import zhike.platform.page.Page;
import zhike.platform.web.Needs;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * Files that nobody confirmed for too long, the longest first: those that the viewer may put right.
 */
@RestController
class StaleEndpoint {
    private final StaleLimit limit;
    private final Clock clock;
    private final CardRegister register;

    StaleEndpoint(StaleLimit limit, Clock clock, CardRegister register) {
        this.limit = limit;
        this.clock = clock;
        this.register = register;
    }

    /**
     * @param mine only one's own
     */
    @GetMapping("/api/customers/stale")
    @Needs("customer.edit")
    Page<Map<String, Object>> stale(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(name = "limit", required = false) @Nullable Integer most,
            Viewer viewer) {
        Condition wanted =
                CustomerReach.visibleTo(viewer, "customer.read")
                        .and(CustomerReach.visibleTo(viewer, "customer.edit"))
                        .and(
                                CARD.CONFIRMED_AT.lt(
                                        clock.instant().minus(Duration.ofDays(limit.days()))));
        if (mine) wanted = wanted.and(CARD.OWNER_ID.eq(viewer.personId()));
        return register.page(
                viewer, wanted, CardSort.OLDEST, Set.of(), cursor, Page.limit(most, 50));
    }
}
