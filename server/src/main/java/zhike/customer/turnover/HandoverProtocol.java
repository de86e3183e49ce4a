package zhike.customer.turnover;

import static zhike.customer.db.Tables.HANDOVER;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.customer.db.tables.records.HandoverRecord;
import zhike.identity.Staff;
import zhike.identity.Superiors;
import zhike.messaging.Notices;
import zhike.platform.number.NumberRules;
import zhike.platform.subject.Subject;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 移交单: what went from whom to whom, and who is told of it. */
@Component
class HandoverProtocol {
    static final String KIND = "handover";

    /** So much of one kind went to somebody. */
    record Moved(String kind, long to, int count) {}

    private final DSLContext db;
    private final Clock clock;
    private final NumberRules numbers;
    private final ObjectMapper json;
    private final Superiors superiors;
    private final Notices notices;
    private final Trail trail;

    HandoverProtocol(
            DSLContext db,
            Clock clock,
            NumberRules numbers,
            ObjectMapper json,
            Superiors superiors,
            Notices notices,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.numbers = numbers;
        this.json = json;
        this.superiors = superiors;
        this.notices = notices;
        this.trail = trail;
    }

    /**
     * @param staying how many promises went with no customer; null where it is not to be told
     */
    long write(
            Viewer viewer,
            Staff.Member from,
            @Nullable Long supervisor,
            String reason,
            Map<Long, List<Long>> dealt,
            List<Moved> work,
            @Nullable Integer staying) {
        HandoverRecord paper = db.newRecord(HANDOVER);
        paper.setNumber(numbers.take(KIND, 1).getFirst());
        paper.setFromPerson(from.id());
        paper.setUnitId(from.unitId());
        paper.setBranchId(from.branchId());
        paper.setByPerson(viewer.personId());
        paper.setSupervisorId(supervisor);
        paper.setAt(clock.instant());
        paper.setReason(reason);
        paper.setWork(JSONB.jsonb(json.writeValueAsString(work)));
        paper.setPromisesStay(staying);
        paper.insert();
        int customers = rows(paper.getId(), dealt);
        tell(from, supervisor, paper, dealt.keySet(), customers);
        trail.record(
                "handover.done",
                KIND,
                paper.getId(),
                paper.getNumber(),
                Map.of(
                        "from",
                        from.name(),
                        "customers",
                        customers,
                        "receivers",
                        dealt.keySet(),
                        "work",
                        work));
        return paper.getId();
    }

    private int rows(long paper, Map<Long, List<Long>> dealt) {
        List<Long> cards = new ArrayList<>();
        List<Long> receivers = new ArrayList<>();
        dealt.forEach(
                (to, theirs) -> {
                    cards.addAll(theirs);
                    receivers.addAll(Collections.nCopies(theirs.size(), to));
                });
        db.execute(
                "insert into customer.handover_card (handover_id, card_id, to_person) select {0},"
                        + " c, p from unnest({1}, {2}) as t (c, p)",
                DSL.val(paper),
                DSL.val(cards.toArray(Long[]::new)),
                DSL.val(receivers.toArray(Long[]::new)));
        return cards.size();
    }

    /** Owners are told with their customers; here their managers, and who supervises. */
    private void tell(
            Staff.Member from,
            @Nullable Long supervisor,
            HandoverRecord paper,
            Set<Long> receivers,
            int customers) {
        Set<Long> parties = new HashSet<>(receivers);
        parties.add(from.id());
        Set<Long> told = new HashSet<>(superiors.of(parties).values());
        told.removeAll(parties);
        if (supervisor != null) told.remove(supervisor);
        Subject subject = new Subject(KIND, paper.getId());
        Map<String, Object> detail =
                Map.of(
                        "number",
                        paper.getNumber(),
                        "from",
                        from.name(),
                        "customers",
                        customers,
                        "reason",
                        paper.getReason());
        notices.tell(told, subject, "handover.done", detail);
        Set<Long> sign = new HashSet<>(parties);
        if (supervisor != null) sign.add(supervisor);
        notices.tell(sign, subject, "handover.sign", detail);
    }
}
