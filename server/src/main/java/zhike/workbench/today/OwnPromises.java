package zhike.workbench.today;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalDesk;
import zhike.promise.Horizon;
import zhike.promise.OwedPromises;
import zhike.promise.PromiseRow;
import zhike.promise.Stretch;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the viewer promised, and those for whom they stand in. */
@Component
@Order(1)
class OwnPromises implements WorkSource {
    /** Steps of approvals come with their papers. */
    static final Set<String> ELSEWHERE = Set.of(ApprovalDesk.PROMISE);

    private final OwedPromises owed;
    private final PromiseLines lines;

    OwnPromises(OwedPromises owed, PromiseLines lines) {
        this.owed = owed;
        this.lines = lines;
    }

    @Override
    public void fill(Piles piles, Viewer viewer, Horizon horizon, Locale locale) {
        fill(piles, viewer, owed.own(viewer), ELSEWHERE, horizon, locale);
    }

    /** Also of others, as far as the viewer sees them. */
    void fill(
            Piles piles,
            Viewer viewer,
            Collection<Long> owners,
            Set<String> without,
            Horizon horizon,
            Locale locale) {
        Map<Stretch, List<PromiseRow>> first =
                owed.first(viewer, owners, without, horizon, Piles.SHOWN, locale);
        var customers = lines.customers(viewer, first.values());
        first.forEach(
                (stretch, rows) ->
                        rows.forEach(
                                row ->
                                        piles.show(
                                                stretch.code(),
                                                PromiseLines.line(row, customers))));
        owed.counts(viewer, owners, without, horizon, Piles.COUNTED)
                .values()
                .forEach(
                        of ->
                                of.forEach(
                                        (stretch, count) ->
                                                piles.count(stretch.code(), "promise", count)));
    }
}
