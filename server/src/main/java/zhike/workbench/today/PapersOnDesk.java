package zhike.workbench.today;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalDesk;
import zhike.approval.ApprovalDesk.Paper;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.promise.Horizon;
import zhike.promise.OwedPromises;
import zhike.promise.OwedPromises.Owed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Approvals that wait for the viewer's decision, and what was returned to them. */
@Component
@Order(2)
class PapersOnDesk implements WorkSource {
    /** Nobody has more on one desk that they would read to the end. */
    private static final int MOST = 100;

    private final ApprovalDesk desk;
    private final OwedPromises owed;
    private final Customers customers;

    PapersOnDesk(ApprovalDesk desk, OwedPromises owed, Customers customers) {
        this.desk = desk;
        this.owed = owed;
        this.customers = customers;
    }

    @Override
    public void fill(Piles piles, Viewer viewer, Horizon horizon, Locale locale) {
        if (!viewer.may("approval.read")) return;
        List<Paper> waiting = desk.waiting(viewer, MOST, locale);
        List<Paper> returned = desk.returned(viewer, MOST, locale);
        Map<Long, Named> names = names(viewer, waiting, returned);
        Map<Long, Owed> promises =
                owed.about(
                        ApprovalDesk.PROMISE,
                        ApprovalDesk.TASKS,
                        waiting.stream().map(Paper::taskId).filter(Objects::nonNull).toList());
        Map<String, Integer> shown = new HashMap<>();
        for (Paper paper : waiting) {
            Owed promise = promises.get(paper.taskId());
            Instant due = paper.due();
            String group = due == null ? Piles.UNDATED : horizon.of(due).code();
            WorkRow row = row(paper, "approval", names, promise);
            if (shown.merge(group, 1, Integer::sum) <= Piles.SHOWN) piles.show(group, row);
            piles.count(group, "approval", 1);
        }
        for (Paper paper : returned) piles.add(Piles.UNDATED, row(paper, "returned", names, null));
    }

    private Map<Long, Named> names(Viewer viewer, List<Paper> waiting, List<Paper> returned) {
        List<Long> ids =
                Stream.concat(waiting.stream(), returned.stream())
                        .map(Paper::customerId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return PromiseLines.named(customers, viewer, new ArrayList<>(ids));
    }

    private static WorkRow row(
            Paper paper, String kind, Map<Long, Named> names, @Nullable Owed promise) {
        String title = paper.subject() == null ? paper.name() : paper.subject().title();
        return new WorkRow(
                kind + "-" + (paper.taskId() == null ? paper.id() : paper.taskId()),
                kind,
                title,
                title.equals(paper.name()) ? null : paper.name(),
                paper.customerId() == null ? null : names.get(paper.customerId()),
                paper.due(),
                null,
                paper.since(),
                paper.standInFor(),
                "/approvals/" + paper.id(),
                promise == null ? null : promise.id(),
                null,
                new WorkRow.Paper(paper.id(), paper.taskId(), paper.requester(), paper.comment()));
    }
}
