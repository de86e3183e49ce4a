package zhike.approval.running;

import static zhike.approval.db.Tables.ACT;
import static zhike.approval.db.Tables.COPY;
import static zhike.approval.db.Tables.REQUEST;
import static zhike.approval.db.Tables.TASK;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;

import java.util.HashSet;
import java.util.Set;

/**
 * Which approvals a viewer sees: what they asked, decide or decided, were told of, and what was
 * asked within their reach of {@code approval.read}. Every query on approvals begins with it.
 */
@Component
public class ApprovalReach {
    private final Resolving resolving;

    ApprovalReach(Resolving resolving) {
        this.resolving = resolving;
    }

    public Condition visibleTo(Viewer viewer) {
        long me = viewer.personId();
        return viewer.reach("approval.read")
                .over(REQUEST.REQUESTER_ID, REQUEST.UNIT_ID, REQUEST.BRANCH_ID)
                .or(REQUEST.REQUESTER_ID.eq(me))
                .or(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(COPY)
                                        .where(COPY.REQUEST_ID.eq(REQUEST.ID))
                                        .and(COPY.PERSON_ID.eq(me))))
                .or(asks(viewer));
    }

    /** Whether the viewer decides or decided on it, or was to. */
    public Condition asks(Viewer viewer) {
        long me = viewer.personId();
        return DSL.exists(
                        DSL.selectOne()
                                .from(TASK)
                                .where(TASK.REQUEST_ID.eq(REQUEST.ID))
                                .and(TASK.APPROVER_ID.eq(me).or(TASK.DECIDED_BY.eq(me))))
                .or(waitsFor(viewer));
    }

    /** Whether a task of it waits for the viewer or for whom they stand in. */
    public Condition waitsFor(Viewer viewer) {
        return DSL.exists(
                        DSL.selectOne()
                                .from(TASK)
                                .where(TASK.REQUEST_ID.eq(REQUEST.ID))
                                .and(task(viewer)))
                .and(REQUEST.REQUESTER_ID.ne(viewer.personId()));
    }

    /** Over approval.task: what the viewer may decide now. */
    public Condition task(Viewer viewer) {
        if (!viewer.may("approval.decide")) return DSL.falseCondition();
        Set<Long> whose = new HashSet<>(resolving.standsInFor(viewer.personId()));
        whose.add(viewer.personId());
        return TASK.STATE
                .eq("waiting")
                .and(TASK.APPROVER_ID.in(whose))
                .andNot(askedBy(viewer.personId()));
    }

    /** Who asked does not decide, whoever has the paper now. */
    private static Condition askedBy(long person) {
        return DSL.exists(
                DSL.selectOne()
                        .from(ACT)
                        .where(ACT.REQUEST_ID.eq(TASK.REQUEST_ID))
                        .and(ACT.BY_PERSON.eq(person))
                        .and(Acts.asking()));
    }
}
