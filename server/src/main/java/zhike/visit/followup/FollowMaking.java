package zhike.visit.followup;

import static zhike.visit.db.Tables.FOLLOW_UP;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.identity.Staff;
import zhike.identity.Superiors;
import zhike.identity.WorkCalendars;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;
import zhike.visit.db.tables.records.FollowUpRecord;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes follow-ups, each with its promise: a batch is one insertion, one batch of promises. */
@Component
class FollowMaking {
    static final String DONE = "follow-up.done";

    /**
     * @param owner of the customer, or who stands in for there being none
     */
    record Wanted(
            long planId,
            long customerId,
            int no,
            long owner,
            FollowStep step,
            @Nullable Map<String, Object> because) {}

    private static final List<Field<?>> WRITTEN =
            List.of(
                    FOLLOW_UP.PLAN_ID,
                    FOLLOW_UP.CUSTOMER_ID,
                    FOLLOW_UP.NO,
                    FOLLOW_UP.OWNER_ID,
                    FOLLOW_UP.UNIT_ID,
                    FOLLOW_UP.BRANCH_ID,
                    FOLLOW_UP.WAY,
                    FOLLOW_UP.BECAUSE,
                    FOLLOW_UP.DUE_AT,
                    FOLLOW_UP.CREATED_AT);
    private final DSLContext db;
    private final Staff staff;
    private final Superiors superiors;
    private final WorkCalendars calendars;
    private final Promising promising;
    private final ObjectMapper json;
    private final Clock clock;

    FollowMaking(
            DSLContext db,
            Staff staff,
            Superiors superiors,
            WorkCalendars calendars,
            Promising promising,
            ObjectMapper json,
            Clock clock) {
        this.db = db;
        this.staff = staff;
        this.superiors = superiors;
        this.calendars = calendars;
        this.promising = promising;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @return their ids
     */
    List<Long> make(List<Wanted> wanted) {
        if (wanted.isEmpty()) return List.of();
        Map<Long, Long> above =
                superiors.of(wanted.stream().map(Wanted::owner).distinct().toList());
        List<Long> doers =
                wanted.stream().map(each -> doer(each, above)).collect(Collectors.toList());
        Map<Long, Staff.Member> known =
                staff.all(doers.stream().distinct().toList()).stream()
                        .collect(Collectors.toMap(Staff.Member::id, member -> member));
        List<FollowUpRecord> rows = new ArrayList<>();
        for (int at = 0; at < wanted.size(); at++)
            rows.add(row(wanted.get(at), Objects.requireNonNull(known.get(doers.get(at)))));
        var insertion = db.insertInto(FOLLOW_UP, WRITTEN);
        for (FollowUpRecord row : rows)
            insertion = insertion.values(WRITTEN.stream().map(row::get).toList());
        List<Long> inserted = insertion.returningResult(FOLLOW_UP.ID).fetch(FOLLOW_UP.ID);
        promise(inserted, rows, wanted);
        return inserted;
    }

    private static long doer(Wanted wanted, Map<Long, Long> above) {
        return wanted.step().by().equals("manager")
                ? above.getOrDefault(wanted.owner(), wanted.owner())
                : wanted.owner();
    }

    private FollowUpRecord row(Wanted wanted, Staff.Member doer) {
        Instant now = clock.instant();
        FollowUpRecord row = new FollowUpRecord();
        row.setPlanId(wanted.planId());
        row.setCustomerId(wanted.customerId());
        row.setNo(wanted.no());
        row.setOwnerId(doer.id());
        row.setUnitId(doer.unitId());
        row.setBranchId(doer.branchId());
        row.setWay(wanted.step().way());
        row.setBecause(
                wanted.because() == null
                        ? null
                        : JSONB.jsonb(json.writeValueAsString(wanted.because())));
        row.setDueAt(wanted.step().due().due(now, calendars.ofPerson(doer.id())).at());
        row.setCreatedAt(now);
        return row;
    }

    private void promise(List<Long> ids, List<FollowUpRecord> rows, List<Wanted> wanted) {
        List<PromiseDraft> drafts = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++)
            drafts.add(
                    new PromiseDraft(
                            DONE,
                            FollowSubject.of(ids.get(at)),
                            rows.get(at).getCustomerId(),
                            rows.get(at).getOwnerId(),
                            null,
                            null,
                            Map.of(),
                            wanted.get(at).step().due()));
        List<Long> promises = promising.offer(DONE, drafts);
        if (promises.isEmpty()) return;
        db.execute(
                "update visit.follow_up f set promise_id = p.promise from unnest({0}, {1}) as p"
                        + " (id, promise) where f.id = p.id",
                DSL.val(ids.toArray(Long[]::new)), DSL.val(promises.toArray(Long[]::new)));
    }
}
