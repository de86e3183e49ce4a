package zhike.approval.running;

import static zhike.approval.db.Tables.REQUEST;
import static zhike.approval.db.Tables.TASK;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.approval.db.tables.records.RequestRecord;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A paper that passed to somebody else is asked for by them from then on, as by its writer. */
@Component
public class TakingOver {
    private final Requests requests;
    private final Staff staff;
    private final Trail trail;
    private final DSLContext db;
    private final Replacing replacing;

    TakingOver(Requests requests, Staff staff, Trail trail, DSLContext db, Replacing replacing) {
        this.db = db;
        this.replacing = replacing;
        this.requests = requests;
        this.staff = staff;
        this.trail = trail;
    }

    /** Of what is over nothing changes. */
    @Transactional
    public void take(long person, long id) {
        RequestRecord request = requests.lock(id);
        if (request.getRequesterId() == person || Requests.over(request)) return;
        Staff.Member who = staff.active(person).orElseThrow(() -> Refusal.missing("person"));
        trail.record(
                "approval.taken-over",
                "approval",
                id,
                request.getUseCode() + " #" + id,
                Map.of("from", request.getRequesterId(), "to", person));
        give(REQUEST.ID.eq(id), who);
    }

    /** Of papers that went to another owner; what is decided stays as it is. */
    @Transactional
    public void takeAll(String kind, Collection<Long> subjects, Staff.Member to) {
        give(
                REQUEST.SUBJECT_KIND
                        .eq(kind)
                        .and(REQUEST.SUBJECT_ID.eq(DSL.any(subjects.toArray(Long[]::new)))),
                to);
    }

    /** Nobody decides on their own paper: where they were asked, another is. */
    private void give(Condition which, Staff.Member to) {
        List<Long> given =
                db.update(REQUEST)
                        .set(REQUEST.REQUESTER_ID, to.id())
                        .set(REQUEST.UNIT_ID, to.unitId())
                        .set(REQUEST.BRANCH_ID, to.branchId())
                        .where(which)
                        .and(REQUEST.AT_STEP.isNotNull())
                        .returningResult(REQUEST.ID)
                        .fetch(row -> row.value1());
        replacing.instead(to.id(), TASK.REQUEST_ID.in(given), "own");
    }
}
