package zhike.customer.form;

import static zhike.customer.db.Tables.INFORMATION_FORM;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.card.CardStore;
import zhike.customer.db.tables.records.InformationFormRecord;
import zhike.customer.subject.AboutCustomer;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.subject.Subject;
import zhike.platform.subject.SubjectShown;
import zhike.platform.subject.Subjects;
import zhike.promise.StandingPromises;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Forms within reach, the latest first. */
@Component
class FormList {
    private static final Set<String> ONGOING =
            Set.of(FormState.DRAFT.code(), FormState.SUBMITTED.code(), FormState.RETURNED.code());
    private static final int ON_CARD = 100;

    private final DSLContext db;
    private final Subjects subjects;
    private final Staff staff;
    private final StandingPromises promises;
    private final CardStore cards;
    private final FormReach reach;
    private final FormWriters writers;
    private final FormKeeping keeping;

    FormList(
            DSLContext db,
            Subjects subjects,
            Staff staff,
            StandingPromises promises,
            CardStore cards,
            FormReach reach,
            FormWriters writers,
            FormKeeping keeping) {
        this.db = db;
        this.subjects = subjects;
        this.staff = staff;
        this.promises = promises;
        this.cards = cards;
        this.reach = reach;
        this.writers = writers;
        this.keeping = keeping;
    }

    /**
     * @param box mine, custody (what waits for the viewer as custodian) or all
     * @param state null for every
     */
    Page<FormLine> page(
            Viewer viewer, String box, @Nullable String state, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 1);
        Condition which =
                switch (box) {
                    case "mine" -> writers.writtenBy(viewer);
                    case "custody" -> custody(viewer);
                    case "all" -> reach.within(viewer);
                    default -> throw Refusal.invalid("box", "form.box");
                };
        if (state != null) which = which.and(INFORMATION_FORM.STATE.eq(known(state)));
        if (after != null) which = which.and(INFORMATION_FORM.ID.lt(after.number(0)));
        List<FormLine> rows = lines(viewer, which, limit + 1);
        return Page.of(rows, limit, last -> Cursor.of(last.id()));
    }

    /** All of a customer who may be read. */
    List<FormLine> ofCustomer(Viewer viewer, long cardId) {
        cards.requireVisible(viewer, "customer.read", cardId);
        return lines(viewer, INFORMATION_FORM.CARD_ID.eq(cardId), ON_CARD);
    }

    /** How many wait for the viewer as custodian. */
    int waiting(Viewer viewer) {
        return db.fetchCount(INFORMATION_FORM, custody(viewer));
    }

    private Condition custody(Viewer viewer) {
        return reach.kept(viewer)
                .and(
                        INFORMATION_FORM.STATE.in(
                                FormState.APPROVED.code(), FormState.FORWARDED.code()));
    }

    private static String known(String state) {
        for (FormState each : FormState.values()) if (each.code().equals(state)) return state;
        throw Refusal.invalid("state", "form.box");
    }

    private List<FormLine> lines(Viewer viewer, Condition which, int most) {
        List<InformationFormRecord> rows =
                db.selectFrom(INFORMATION_FORM)
                        .where(which)
                        .orderBy(INFORMATION_FORM.ID.desc())
                        .limit(DSL.inline(most))
                        .fetch();
        Map<Subject, SubjectShown> customers =
                subjects.shown(
                        rows.stream().map(row -> AboutCustomer.of(row.getCardId())).toList());
        Map<Long, StandingPromises.Owed> owed = owed(rows);
        Set<Long> people = new HashSet<>();
        rows.forEach(row -> people.add(row.getFilledBy()));
        rows.stream()
                .map(InformationFormRecord::getCustodianId)
                .filter(Objects::nonNull)
                .forEach(people::add);
        owed.values().forEach(each -> people.add(each.ownerId()));
        Map<Long, String> names = staff.names(people);
        Set<Long> kept = keeping.kept(viewer, rows);
        return rows.stream()
                .map(
                        row ->
                                line(
                                        row,
                                        customers.get(AboutCustomer.of(row.getCardId())),
                                        owed.get(row.getId()),
                                        names,
                                        kept.contains(row.getId())))
                .toList();
    }

    private Map<Long, StandingPromises.Owed> owed(List<InformationFormRecord> rows) {
        Map<Long, StandingPromises.Owed> owed =
                new HashMap<>(
                        promises.of(
                                AboutForm.ENTRY,
                                AboutForm.KIND,
                                ids(
                                        rows.stream()
                                                .filter(row -> ONGOING.contains(row.getState())))));
        owed.putAll(
                promises.of(
                        AboutForm.FORWARD,
                        AboutForm.KIND,
                        ids(
                                rows.stream()
                                        .filter(
                                                row ->
                                                        row.getState()
                                                                .equals(
                                                                        FormState.APPROVED
                                                                                .code())))));
        return owed;
    }

    private static List<Long> ids(Stream<InformationFormRecord> rows) {
        return rows.map(InformationFormRecord::getId).toList();
    }

    private static FormLine line(
            InformationFormRecord row,
            @Nullable SubjectShown customer,
            StandingPromises.@Nullable Owed owed,
            Map<Long, String> names,
            boolean keeps) {
        Long custodian = row.getCustodianId();
        return new FormLine(
                row.getId(),
                row.getNumber(),
                customer,
                row.getOpenedFile(),
                row.getCollectedAt(),
                new Named(row.getFilledBy(), names.getOrDefault(row.getFilledBy(), "")),
                row.getState(),
                custodian == null ? null : new Named(custodian, names.getOrDefault(custodian, "")),
                row.getLocation(),
                owed == null
                        ? null
                        : FormLine.Deadline.of(owed, names.getOrDefault(owed.ownerId(), "")),
                keeps);
    }
}
