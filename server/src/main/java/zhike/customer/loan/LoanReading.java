package zhike.customer.loan;

import static zhike.customer.db.Tables.LOAN;
import static zhike.customer.db.Tables.LOAN_CARD;
import static zhike.customer.db.Tables.LOAN_STEP;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalState;
import zhike.approval.Approvals;
import zhike.customer.card.CardStore;
import zhike.customer.db.tables.records.LoanCardRecord;
import zhike.customer.db.tables.records.LoanRecord;
import zhike.customer.subject.AboutCustomer;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;
import zhike.promise.StandingPromises;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Loans within reach, the latest first, and one whole. */
@Component
class LoanReading {
    private static final int IN_LINE = 3;
    private static final int ON_CARD = 100;
    private final DSLContext db;
    private final Clock clock;
    private final Subjects subjects;
    private final Staff staff;
    private final CardStore cards;
    private final Approvals approvals;
    private final StandingPromises promises;
    private final Originals originals;

    LoanReading(
            DSLContext db,
            Clock clock,
            Subjects subjects,
            Staff staff,
            CardStore cards,
            Approvals approvals,
            StandingPromises promises,
            Originals originals) {
        this.db = db;
        this.clock = clock;
        this.subjects = subjects;
        this.staff = staff;
        this.cards = cards;
        this.approvals = approvals;
        this.promises = promises;
        this.originals = originals;
    }

    /**
     * @param box mine, keep (what is out, for who keeps it) or all
     */
    Page<LoanLine> page(
            Viewer viewer, String box, @Nullable String state, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 1);
        Condition which =
                switch (box) {
                    case "mine" -> LoanAsking.own(viewer);
                    case "keep" -> LoanReach.kept(viewer).and(LOAN.STATE.eq(LoanState.LENT.code()));
                    case "all" -> LoanReach.visibleTo(viewer);
                    default -> throw Refusal.invalid("box", "loan.box");
                };
        if (state != null) which = which.and(LOAN.STATE.eq(state));
        if (after != null) which = which.and(LOAN.ID.lt(after.number(0)));
        return Page.of(lines(viewer, which, limit + 1), limit, last -> Cursor.of(last.id()));
    }

    /** All of a customer who may be read. */
    List<LoanLine> ofCustomer(Viewer viewer, long card) {
        cards.requireVisible(viewer, "customer.read", card);
        return lines(
                viewer,
                LOAN.ID.in(
                        db.select(LOAN_CARD.LOAN_ID)
                                .from(LOAN_CARD)
                                .where(LOAN_CARD.CARD_ID.eq(card))),
                ON_CARD);
    }

    private List<LoanLine> lines(Viewer viewer, Condition which, int most) {
        List<LoanRecord> rows =
                db.selectFrom(LOAN).where(which).orderBy(LOAN.ID.desc()).limit(most).fetch();
        List<Long> ids = rows.stream().map(LoanRecord::getId).toList();
        Set<Long> whole =
                db.select(LOAN.ID)
                        .from(LOAN)
                        .where(LOAN.ID.in(ids))
                        .and(LoanReach.within(viewer))
                        .fetchSet(LOAN.ID);
        Map<Long, Result<LoanCardRecord>> wanted =
                db.selectFrom(LOAN_CARD)
                        .where(LOAN_CARD.LOAN_ID.in(ids))
                        .orderBy(LOAN_CARD.LOAN_ID, LOAN_CARD.CARD_ID)
                        .fetchGroups(LOAN_CARD.LOAN_ID);
        Map<Subject, SubjectShown> shown =
                customers(
                        wanted.values().stream()
                                .flatMap(each -> each.stream().limit(IN_LINE))
                                .toList());
        Map<Long, String> names =
                staff.names(
                        rows.stream().map(LoanRecord::getBorrowerId).collect(Collectors.toSet()));
        return rows.stream()
                .map(
                        row -> {
                            List<LoanCardRecord> of = of(wanted, row.getId());
                            return new LoanLine(
                                    row.getId(),
                                    row.getNumber(),
                                    new Named(
                                            row.getBorrowerId(),
                                            names.getOrDefault(row.getBorrowerId(), "")),
                                    row.getPurpose(),
                                    row.getUntilAt(),
                                    row.getWithPaper(),
                                    state(row),
                                    of.stream()
                                            .limit(IN_LINE)
                                            .map(
                                                    each ->
                                                            wanted(
                                                                    each,
                                                                    shown,
                                                                    whole.contains(row.getId())))
                                            .toList(),
                                    of.size());
                        })
                .toList();
    }

    private Map<Subject, SubjectShown> customers(List<LoanCardRecord> wanted) {
        return subjects.shown(
                wanted.stream().map(each -> AboutCustomer.of(each.getCardId())).toList());
    }

    private static List<LoanCardRecord> of(Map<Long, Result<LoanCardRecord>> wanted, long loan) {
        List<LoanCardRecord> of = wanted.get(loan);
        return of == null ? List.of() : of;
    }

    /** Who sees the loan only because of one of its customers does not learn of the others. */
    private static LoanLine.Wanted wanted(
            LoanCardRecord each, Map<Subject, SubjectShown> shown, boolean whole) {
        SubjectShown customer = shown.get(AboutCustomer.of(each.getCardId()));
        return new LoanLine.Wanted(
                whole || customer != null ? each.getNamedAs() : null,
                customer,
                each.getRevokedAt());
    }

    private String state(LoanRecord loan) {
        boolean overdue =
                loan.getState().equals(LoanState.LENT.code())
                        && !loan.getUntilAt().isAfter(clock.instant());
        return overdue ? "overdue" : loan.getState();
    }

    LoanView one(Viewer viewer, long id) {
        return find(viewer, id).orElseThrow(() -> Refusal.missing("loan"));
    }

    Optional<LoanView> find(Viewer viewer, long id) {
        return db.selectFrom(LOAN)
                .where(LOAN.ID.eq(id))
                .and(LoanReach.visibleTo(viewer))
                .fetchOptional()
                .map(loan -> shown(viewer, loan));
    }

    private LoanView shown(Viewer viewer, LoanRecord loan) {
        long id = loan.getId();
        List<LoanCardRecord> wanted =
                db.selectFrom(LOAN_CARD)
                        .where(LOAN_CARD.LOAN_ID.eq(id))
                        .orderBy(LOAN_CARD.CARD_ID)
                        .fetch();
        Map<Subject, SubjectShown> shown = customers(wanted);
        boolean whole = db.fetchExists(LOAN, LOAN.ID.eq(id).and(LoanReach.within(viewer)));
        StandingPromises.Owed owed =
                promises.of(AboutLoan.RETURN, AboutLoan.KIND, List.of(id)).get(id);
        return new LoanView(
                id,
                loan.getNumber(),
                new Named(
                        loan.getBorrowerId(),
                        staff.names(List.of(loan.getBorrowerId()))
                                .getOrDefault(loan.getBorrowerId(), "")),
                new Named(loan.getUnitId(), unit(id)),
                loan.getPurpose(),
                loan.getUntilAt(),
                loan.getWithPaper(),
                state(loan),
                loan.getLentAt(),
                wanted.stream().map(each -> wanted(each, shown, whole)).toList(),
                originals.outOfLoan(id),
                steps(id),
                approvals.of(AboutLoan.of(id), AboutLoan.KIND).map(ApprovalState::id).orElse(null),
                owed == null ? null : owed.id(),
                loan.getVersion(),
                can(viewer, loan, wanted));
    }

    private List<String> can(Viewer viewer, LoanRecord loan, List<LoanCardRecord> wanted) {
        List<String> can = new ArrayList<>();
        boolean lent = loan.getState().equals(LoanState.LENT.code());
        if (loan.getBorrowerId() == viewer.personId()) {
            if (loan.getState().equals(LoanState.SENT_BACK.code())) can.add("correct");
            if (loan.getState().equals(LoanState.SENT_BACK.code())
                    || loan.getState().equals(LoanState.ASKED.code())) can.add("withdraw");
            if (lent) can.add("return");
        }
        boolean keeps = LoanEnding.keeps(viewer, loan);
        if (lent
                && (keeps
                        || wanted.stream()
                                .anyMatch(
                                        each ->
                                                cards.reaches(
                                                        viewer,
                                                        "customer.share",
                                                        each.getCardId())))) can.add("callIn");
        if (lent && keeps) can.add("keep");
        return can;
    }

    private String unit(long id) {
        return db.select(Names.ofUnit(LOAN.UNIT_ID))
                .from(LOAN)
                .where(LOAN.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private List<LoanView.Step> steps(long id) {
        return db.select(
                        LOAN_STEP.KIND,
                        LOAN_STEP.AT,
                        LOAN_STEP.BY_PERSON,
                        Names.ofPerson(LOAN_STEP.BY_PERSON),
                        LOAN_STEP.NOTE)
                .from(LOAN_STEP)
                .where(LOAN_STEP.LOAN_ID.eq(id))
                .orderBy(LOAN_STEP.ID)
                .fetch(
                        row ->
                                new LoanView.Step(
                                        row.value1(),
                                        row.value2(),
                                        row.value3() == null
                                                ? null
                                                : new Named(row.value3(), row.value4()),
                                        row.value5()));
    }
}
