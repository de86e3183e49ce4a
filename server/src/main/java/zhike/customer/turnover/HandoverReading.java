package zhike.customer.turnover;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.HANDOVER;
import static zhike.customer.db.Tables.HANDOVER_CARD;
import static zhike.customer.db.Tables.HANDOVER_SIGNATURE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.customer.WorkOfPerson;
import zhike.customer.db.tables.records.HandoverRecord;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Handover papers that somebody sees: within reach, or with their name on them. */
@Component
class HandoverReading {
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final Customers customers;
    private final Staff staff;
    private final Texts texts;
    private final Trail trail;

    HandoverReading(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            Customers customers,
            Staff staff,
            Texts texts,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.customers = customers;
        this.staff = staff;
        this.texts = texts;
        this.trail = trail;
    }

    static Condition visibleTo(Viewer viewer) {
        return viewer.reach("handover.read")
                .over(HANDOVER.FROM_PERSON, HANDOVER.UNIT_ID, HANDOVER.BRANCH_ID)
                .or(HANDOVER.BY_PERSON.eq(viewer.personId()))
                .or(HANDOVER.SUPERVISOR_ID.eq(viewer.personId()))
                .or(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(HANDOVER_CARD)
                                        .where(HANDOVER_CARD.HANDOVER_ID.eq(HANDOVER.ID))
                                        .and(HANDOVER_CARD.TO_PERSON.eq(viewer.personId()))));
    }

    Page<HandoverView.Line> page(Viewer viewer, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 1);
        var went =
                DSL.field(
                        DSL.selectCount()
                                .from(HANDOVER_CARD)
                                .where(HANDOVER_CARD.HANDOVER_ID.eq(HANDOVER.ID)));
        var signed =
                DSL.field(
                        DSL.selectCount()
                                .from(HANDOVER_SIGNATURE)
                                .where(HANDOVER_SIGNATURE.HANDOVER_ID.eq(HANDOVER.ID)));
        List<HandoverView.Line> rows =
                db.select(
                                HANDOVER.ID,
                                HANDOVER.NUMBER,
                                HANDOVER.FROM_PERSON,
                                Names.ofPerson(HANDOVER.FROM_PERSON),
                                HANDOVER.BY_PERSON,
                                Names.ofPerson(HANDOVER.BY_PERSON),
                                HANDOVER.AT,
                                HANDOVER.REASON,
                                went,
                                signed)
                        .from(HANDOVER)
                        .where(visibleTo(viewer))
                        .and(after == null ? DSL.noCondition() : HANDOVER.ID.lt(after.number(0)))
                        .orderBy(HANDOVER.ID.desc())
                        .limit(limit + 1)
                        .fetch(
                                row ->
                                        new HandoverView.Line(
                                                row.value1(),
                                                row.value2(),
                                                new Named(row.value3(), row.value4()),
                                                new Named(row.value5(), row.value6()),
                                                row.value7(),
                                                row.value8(),
                                                row.value9(),
                                                row.value10()));
        return Page.of(rows, limit, last -> Cursor.of(last.id()));
    }

    HandoverView one(Viewer viewer, long id, Locale locale) {
        HandoverRecord paper = seen(viewer, id);
        Map<Long, Integer> went =
                db.select(HANDOVER_CARD.TO_PERSON, DSL.count())
                        .from(HANDOVER_CARD)
                        .where(HANDOVER_CARD.HANDOVER_ID.eq(id))
                        .groupBy(HANDOVER_CARD.TO_PERSON)
                        .orderBy(HANDOVER_CARD.TO_PERSON)
                        .fetchMap(HANDOVER_CARD.TO_PERSON, DSL.count());
        List<HandoverProtocol.Moved> work =
                List.of(json.readValue(paper.getWork().data(), HandoverProtocol.Moved[].class));
        List<HandoverView.Signature> signed =
                db.select(
                                HANDOVER_SIGNATURE.PERSON_ID,
                                Names.ofPerson(HANDOVER_SIGNATURE.PERSON_ID),
                                HANDOVER_SIGNATURE.AT)
                        .from(HANDOVER_SIGNATURE)
                        .where(HANDOVER_SIGNATURE.HANDOVER_ID.eq(id))
                        .orderBy(HANDOVER_SIGNATURE.AT)
                        .fetch(
                                row ->
                                        new HandoverView.Signature(
                                                new Named(row.value1(), row.value2()),
                                                row.value3()));
        Set<Long> people = new HashSet<>(went.keySet());
        people.add(paper.getFromPerson());
        people.add(paper.getByPerson());
        if (paper.getSupervisorId() != null) people.add(paper.getSupervisorId());
        Map<Long, String> names = staff.names(people);
        List<HandoverView.Receiver> receivers = new ArrayList<>();
        went.forEach(
                (to, count) ->
                        receivers.add(
                                new HandoverView.Receiver(
                                        named(to, names),
                                        count,
                                        work.stream()
                                                .filter(each -> each.to() == to)
                                                .map(
                                                        each ->
                                                                new HandoverView.Work(
                                                                        each.kind(),
                                                                        texts.get(
                                                                                locale,
                                                                                "handover.work."
                                                                                        + each
                                                                                                .kind()),
                                                                        each.count()))
                                                .toList())));
        return new HandoverView(
                id,
                paper.getNumber(),
                named(paper.getFromPerson(), names),
                new Named(paper.getUnitId(), unit(id)),
                named(paper.getByPerson(), names),
                paper.getSupervisorId() == null ? null : named(paper.getSupervisorId(), names),
                paper.getAt(),
                paper.getReason(),
                went.values().stream().mapToInt(Integer::intValue).sum(),
                work.stream()
                        .filter(each -> each.kind().equals(WorkOfPerson.PROMISE))
                        .mapToInt(HandoverProtocol.Moved::count)
                        .sum(),
                paper.getPromisesStay(),
                receivers,
                signed,
                signs(viewer, paper, went.keySet())
                        && signed.stream()
                                .noneMatch(each -> each.person().id() == viewer.personId()));
    }

    /** By number of the customer's row; names only of those within the viewer's reach. */
    Page<HandoverView.Customer> customers(
            Viewer viewer, long id, @Nullable String cursor, int limit) {
        seen(viewer, id);
        Cursor after = Cursor.read(cursor, 1);
        List<HandoverView.Customer> rows =
                db.select(
                                CARD.ID,
                                CARD.NUMBER,
                                HANDOVER_CARD.TO_PERSON,
                                Names.ofPerson(HANDOVER_CARD.TO_PERSON))
                        .from(HANDOVER_CARD)
                        .join(CARD)
                        .on(CARD.ID.eq(HANDOVER_CARD.CARD_ID))
                        .where(HANDOVER_CARD.HANDOVER_ID.eq(id))
                        .and(after == null ? DSL.noCondition() : CARD.ID.gt(after.number(0)))
                        .orderBy(CARD.ID)
                        .limit(limit + 1)
                        .fetch(
                                row ->
                                        new HandoverView.Customer(
                                                row.value1(),
                                                row.value2(),
                                                null,
                                                new Named(row.value3(), row.value4())));
        Page<HandoverView.Customer> page = Page.of(rows, limit, last -> Cursor.of(last.id()));
        Map<Long, Customers.Known> known =
                customers.all(
                        viewer,
                        "customer.read",
                        page.items().stream().map(HandoverView.Customer::id).toList());
        return page.map(
                row -> {
                    Customers.Known found = known.get(row.id());
                    return found == null
                            ? row
                            : new HandoverView.Customer(
                                    row.id(), row.number(), found.name(), row.to());
                });
    }

    /** By a party or the supervisor; twice is once. */
    @Transactional
    public void sign(Viewer viewer, long id) {
        HandoverRecord paper = seen(viewer, id);
        Set<Long> receivers =
                new HashSet<>(
                        db.selectDistinct(HANDOVER_CARD.TO_PERSON)
                                .from(HANDOVER_CARD)
                                .where(HANDOVER_CARD.HANDOVER_ID.eq(id))
                                .fetch(HANDOVER_CARD.TO_PERSON));
        if (!signs(viewer, paper, receivers)) throw Refusal.forbidden("handover.not-party");
        int done =
                db.insertInto(HANDOVER_SIGNATURE)
                        .set(HANDOVER_SIGNATURE.HANDOVER_ID, id)
                        .set(HANDOVER_SIGNATURE.PERSON_ID, viewer.personId())
                        .set(HANDOVER_SIGNATURE.AT, clock.instant())
                        .onConflictDoNothing()
                        .execute();
        if (done > 0) trail.record("handover.signed", HandoverProtocol.KIND, id, paper.getNumber());
    }

    private static boolean signs(Viewer viewer, HandoverRecord paper, Set<Long> receivers) {
        return paper.getFromPerson() == viewer.personId()
                || receivers.contains(viewer.personId())
                || paper.getSupervisorId() != null && paper.getSupervisorId() == viewer.personId();
    }

    private HandoverRecord seen(Viewer viewer, long id) {
        return db.selectFrom(HANDOVER)
                .where(HANDOVER.ID.eq(id))
                .and(visibleTo(viewer))
                .fetchOptional()
                .orElseThrow(() -> Refusal.missing("handover"));
    }

    private String unit(long id) {
        return db.select(Names.ofUnit(HANDOVER.UNIT_ID))
                .from(HANDOVER)
                .where(HANDOVER.ID.eq(id))
                .fetchSingle()
                .value1();
    }

    private static Named named(long id, Map<Long, String> names) {
        return new Named(id, names.getOrDefault(id, ""));
    }
}
