package zhike.care.gift;

import static zhike.care.db.Tables.GIFT_REQUEST;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.ApprovalAsk;
import zhike.approval.ApprovalEvent;
import zhike.approval.Approvals;
import zhike.care.db.tables.records.GiftRequestRecord;
import zhike.platform.trail.Trail;

import java.math.BigDecimal;
import java.util.Map;

/** Asks for a gift, which sets its amount aside in the budget until it is refused or given up. */
@Component
class GiftAsking {
    private final GiftStore store;
    private final Ban ban;
    private final Budgets budgets;
    private final Approvals approvals;
    private final Trail trail;

    GiftAsking(GiftStore store, Ban ban, Budgets budgets, Approvals approvals, Trail trail) {
        this.store = store;
        this.ban = ban;
        this.budgets = budgets;
        this.approvals = approvals;
        this.trail = trail;
    }

    @Transactional
    public void ask(Viewer viewer, long id, Integer version) {
        // held before its paper, as who decides does
        approvals.hold(GiftStore.about(id), GiftUse.CODE);
        GiftRequestRecord row = store.own(viewer, id, version, "draft");
        ban.refuse(row.getCustomerId());
        row.setBudgetId(
                budgets.take(row.getUnitId(), row.getDeliverOn().getYear(), row.getAmount()));
        row.setReserved(row.getAmount());
        row.setState("asked");
        store.write(row);
        trail.record("gift.asked", GiftStore.KIND, id, row.getNumber());
        approvals.askOrCorrect(
                row.getOwnerId(),
                new ApprovalAsk(
                        GiftUse.CODE, GiftStore.about(id), row.getCustomerId(), GiftUse.of(row)),
                null);
    }

    /** What was asked for and not handed out is given up. */
    @Transactional
    public void drop(Viewer viewer, long id, Integer version) {
        approvals.hold(GiftStore.about(id), GiftUse.CODE);
        GiftRequestRecord row = store.own(viewer, id, version, "draft", "asked", "approved");
        boolean asked = row.getState().equals("asked");
        end(row, "void");
        if (asked) approvals.callOff(GiftStore.about(id), GiftUse.CODE);
        trail.record("gift.dropped", GiftStore.KIND, id, row.getNumber(), Map.of());
    }

    @EventListener
    void became(ApprovalEvent event) {
        if (!event.use().equals(GiftUse.CODE)) return;
        GiftRequestRecord row = store.lock(GIFT_REQUEST.ID.eq(event.subject().id()));
        if (row == null) return;
        boolean asked = row.getState().equals("asked");
        switch (event) {
            case ApprovalEvent.AskedAgain again -> {
                // only from the paper itself, which is asked for by then
            }
            case ApprovalEvent.Approved approved -> {
                if (!asked) return;
                row.setState("approved");
                store.write(row);
            }
            case ApprovalEvent.Returned returned -> {
                if (asked) end(row, "draft");
            }
            case ApprovalEvent.Withdrawn withdrawn -> {
                if (asked) end(row, "draft");
            }
            case ApprovalEvent.Refused refused -> {
                if (asked) end(row, "refused");
            }
        }
    }

    private void end(GiftRequestRecord row, String state) {
        if (row.getBudgetId() != null) budgets.giveBack(row.getBudgetId(), row.getReserved());
        row.setBudgetId(null);
        row.setReserved(BigDecimal.ZERO);
        row.setState(state);
        store.write(row);
    }
}
