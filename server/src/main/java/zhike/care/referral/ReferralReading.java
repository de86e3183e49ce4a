package zhike.care.referral;

import static zhike.care.db.Tables.PAYOUT;
import static zhike.care.db.Tables.REFERRAL;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Referrals within reach, the latest first. */
@Component
class ReferralReading {
    /**
     * @param referrer null where the customer is out of the viewer's reach
     * @param discount per cent off for the newcomer
     * @param can ask, pay, void
     */
    record Shown(
            long id,
            String number,
            @Nullable SubjectShown referrer,
            @Nullable SubjectShown newcomer,
            LocalDate on,
            @Nullable String grade,
            BigDecimal reward,
            String currency,
            BigDecimal discount,
            @Nullable String note,
            String state,
            @Nullable LocalDate payableOn,
            @Nullable LocalDate paidOn,
            @Nullable String method,
            @Nullable String voidWhy,
            Named owner,
            int version,
            List<String> can) {}

    /** What a newcomer is given, for who sells to them. */
    record Discount(BigDecimal percent, String number, String state) {}

    private final DSLContext db;
    private final Subjects subjects;
    private final Customers customers;

    ReferralReading(DSLContext db, Subjects subjects, Customers customers) {
        this.db = db;
        this.subjects = subjects;
        this.customers = customers;
    }

    Page<Shown> page(Viewer viewer, @Nullable String state, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 1);
        Condition which = ReferralReach.visibleTo(viewer, "referral.read");
        if (state != null) which = which.and(REFERRAL.STATE.eq(state));
        if (after != null) which = which.and(REFERRAL.ID.lt(after.number(0)));
        return Page.of(all(viewer, which, limit + 1), limit, last -> Cursor.of(last.id()));
    }

    Shown one(Viewer viewer, long id) {
        return all(
                        viewer,
                        REFERRAL.ID.eq(id).and(ReferralReach.visibleTo(viewer, "referral.read")),
                        1)
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.missing("referral"));
    }

    /** Of a customer that the viewer reads, whoever wrote it down. */
    List<Discount> discounts(Viewer viewer, long customer) {
        customers.require(viewer, "customer.read", customer);
        return db.select(REFERRAL.DISCOUNT, REFERRAL.NUMBER, REFERRAL.STATE)
                .from(REFERRAL)
                .where(REFERRAL.NEWCOMER_ID.eq(customer))
                .and(REFERRAL.STATE.ne("void"))
                .fetch(row -> new Discount(row.value1(), row.value2(), row.value3()));
    }

    private List<Shown> all(Viewer viewer, Condition which, int most) {
        var rows =
                db.select(REFERRAL.fields())
                        .select(PAYOUT.PAID_ON, PAYOUT.METHOD)
                        .select(
                                Names.ofPerson(REFERRAL.OWNER_ID).as("owner_name"),
                                DSL.field(ReferralReach.visibleTo(viewer, "referral.edit"))
                                        .as("mine"))
                        .from(REFERRAL)
                        .leftJoin(PAYOUT)
                        .on(PAYOUT.REFERRAL_ID.eq(REFERRAL.ID))
                        .where(which)
                        .orderBy(REFERRAL.ID.desc())
                        .limit(most)
                        .fetch();
        Set<Subject> about = new HashSet<>();
        rows.forEach(
                row -> {
                    about.add(customer(row.get(REFERRAL.REFERRER_ID)));
                    about.add(customer(row.get(REFERRAL.NEWCOMER_ID)));
                });
        Map<Subject, SubjectShown> shown = subjects.shown(List.copyOf(about));
        return rows.map(row -> shown(viewer, row, shown));
    }

    private static Shown shown(Viewer viewer, Record row, Map<Subject, SubjectShown> customers) {
        return new Shown(
                row.get(REFERRAL.ID),
                row.get(REFERRAL.NUMBER),
                customers.get(customer(row.get(REFERRAL.REFERRER_ID))),
                customers.get(customer(row.get(REFERRAL.NEWCOMER_ID))),
                row.get(REFERRAL.ON_DAY),
                row.get(REFERRAL.GRADE),
                row.get(REFERRAL.REWARD),
                row.get(REFERRAL.CURRENCY),
                row.get(REFERRAL.DISCOUNT),
                row.get(REFERRAL.NOTE),
                row.get(REFERRAL.STATE),
                row.get(REFERRAL.PAYABLE_ON),
                row.get(PAYOUT.PAID_ON),
                row.get(PAYOUT.METHOD),
                row.get(REFERRAL.VOID_WHY),
                new Named(row.get(REFERRAL.OWNER_ID), row.get("owner_name", String.class)),
                row.get(REFERRAL.VERSION),
                can(viewer, row));
    }

    private static List<String> can(Viewer viewer, Record row) {
        boolean mine = Boolean.TRUE.equals(row.get("mine", Boolean.class));
        boolean owner = Objects.equals(row.get(REFERRAL.OWNER_ID), viewer.personId());
        String state = row.get(REFERRAL.STATE);
        List<String> can = new ArrayList<>();
        if (mine && owner && state.equals("payable")) can.add("ask");
        if (viewer.may("referral.pay") && state.equals("approved")) can.add("pay");
        if (mine && !state.equals("paid") && !state.equals("void")) can.add("void");
        return can;
    }

    private static Subject customer(long id) {
        return new Subject("customer", id);
    }
}
