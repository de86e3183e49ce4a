package zhike.trade.contract;

import static zhike.trade.db.Tables.CONTRACT;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.approval.ApprovalAsk;
import zhike.approval.ApprovalEvent;
import zhike.approval.Approvals;
import zhike.platform.error.Refusal;
import zhike.trade.db.tables.records.ContractRecord;
import zhike.trade.money.Rates;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Sends a contract for approval, and takes what becomes of it. */
@Component
class ContractAsking {
    private final ContractStore store;
    private final Approvals approvals;
    private final Rates rates;
    private final Clock clock;

    ContractAsking(ContractStore store, Approvals approvals, Rates rates, Clock clock) {
        this.store = store;
        this.approvals = approvals;
        this.rates = rates;
        this.clock = clock;
    }

    /** Of one that was returned, once more from where it was returned. */
    @Transactional
    public void ask(Viewer viewer, long id, int version) {
        // held before its paper, as who decides does
        approvals.hold(ContractStore.about(id), ContractUse.CODE);
        ContractRecord row = store.lock(viewer, id, version);
        if (!row.getState().equals("draft")) throw Refusal.conflict("contract.fixed");
        row.setState("asked");
        store.write(row, "contract.asked", Map.of());
        approvals.askOrCorrect(
                row.getOwnerId(),
                new ApprovalAsk(
                        ContractUse.CODE, ContractStore.about(id), row.getCustomerId(), facts(row)),
                null);
    }

    private Map<String, Object> facts(ContractRecord row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("amount", rates.home(row.getCurrency(), LocalDate.now(clock), row.getAmount()));
        facts.put("kind", row.getKind());
        if (row.getBeginsOn() != null && row.getEndsOn() != null)
            facts.put(
                    "months",
                    ChronoUnit.MONTHS.between(row.getBeginsOn(), row.getEndsOn().plusDays(1)));
        return facts;
    }

    @EventListener
    void became(ApprovalEvent event) {
        if (!event.use().equals(ContractUse.CODE)) return;
        ContractRecord row = store.find(CONTRACT.ID.eq(event.subject().id()));
        if (row == null) return;
        switch (event) {
            case ApprovalEvent.AskedAgain again -> move(row, "draft", "asked", "contract.asked");
            case ApprovalEvent.Approved approved ->
                    move(row, "asked", "approved", "contract.approved");
            case ApprovalEvent.Returned returned ->
                    move(row, "asked", "draft", "contract.returned");
            case ApprovalEvent.Withdrawn withdrawn ->
                    move(row, "asked", "draft", "contract.returned");
            case ApprovalEvent.Refused refused -> move(row, "asked", "void", "contract.refused");
        }
    }

    private void move(ContractRecord row, String from, String to, String what) {
        if (!Objects.equals(row.getState(), from)) return;
        row.setState(to);
        store.write(row, what, Map.of());
    }
}
