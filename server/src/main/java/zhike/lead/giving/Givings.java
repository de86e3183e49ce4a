package zhike.lead.giving;

import static zhike.lead.db.Tables.GIVEN;
import static zhike.lead.db.Tables.GIVING;
import static zhike.lead.db.Tables.TERRITORY;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.customer.CustomerOwners;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.language.Texts;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Gives leads out as planned, and keeps who got which and what the loads were. */
@Component
class Givings {
    /** One that was carried out. */
    record Done(long id, Instant at, Named by, int given, int leftOver, JsonNode shares) {}

    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final Texts texts;
    private final GivingPlanning planning;
    private final CustomerOwners owners;
    private final Trail trail;

    Givings(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            Texts texts,
            GivingPlanning planning,
            CustomerOwners owners,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.texts = texts;
        this.planning = planning;
        this.owners = owners;
        this.trail = trail;
    }

    /** Two who give out at the same time come one after the other, each with the loads of then. */
    @Transactional
    public GivingPlan give(Viewer viewer, Locale locale) {
        db.execute("select pg_advisory_xact_lock(hashtext('lead.giving'))");
        GivingPlanning.Worked planned = planning.work(viewer);
        String reason = texts.get(locale, "lead.giving.reason");
        Set<Long> moved = new HashSet<>();
        // in the order of their numbers, as whoever else gives does
        new TreeMap<>(byPerson(planned))
                .forEach(
                        (person, leads) ->
                                moved.addAll(
                                        owners.give(viewer, "lead.give", leads, person, reason)));
        GivingPlanning.Worked worked = planned.only(moved);
        GivingPlan plan = planning.shown(viewer, worked);
        long id = keep(viewer, worked, plan);
        trail.record(
                "lead.given",
                "giving",
                id,
                null,
                Map.of("given", worked.given(), "leads", worked.leads()));
        return plan;
    }

    private static Map<Long, List<Long>> byPerson(GivingPlanning.Worked worked) {
        Map<Long, List<Long>> byPerson = new TreeMap<>();
        for (GivingPlanning.Part part : worked.parts())
            for (Balance.Share share : part.shares())
                byPerson.computeIfAbsent(share.personId(), any -> new ArrayList<>())
                        .add(share.lead());
        return byPerson;
    }

    private long keep(Viewer viewer, GivingPlanning.Worked worked, GivingPlan plan) {
        long id =
                db.insertInto(GIVING)
                        .set(GIVING.AT, clock.instant())
                        .set(GIVING.BY_PERSON, viewer.personId())
                        .set(GIVING.SHARES, JSONB.jsonb(json.writeValueAsString(plan.rows())))
                        .set(GIVING.GIVEN, worked.given())
                        .set(GIVING.LEFT_OVER, worked.leads() - worked.given())
                        .returningResult(GIVING.ID)
                        .fetchSingle()
                        .value1();
        for (GivingPlanning.Part part : worked.parts()) {
            List<Balance.Share> done = part.shares();
            db.execute(
                    "insert into lead.given (giving_id, card_id, person_id, territory_id, held)"
                            + " select {0}, l, p, {1}, h from unnest({2}, {3}, {4}) as t (l, p, h)",
                    DSL.val(id),
                    DSL.val(part.territory().id()),
                    DSL.val(done.stream().map(Balance.Share::lead).toArray(Long[]::new)),
                    DSL.val(done.stream().map(Balance.Share::personId).toArray(Long[]::new)),
                    DSL.val(done.stream().map(Balance.Share::held).toArray(Integer[]::new)));
        }
        return id;
    }

    /** Those of the viewer; of everybody for who gives everywhere. */
    Page<Done> page(Viewer viewer, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 1);
        var rows =
                db.select(
                                GIVING.ID,
                                GIVING.AT,
                                GIVING.BY_PERSON,
                                Names.ofPerson(GIVING.BY_PERSON),
                                GIVING.GIVEN,
                                GIVING.LEFT_OVER,
                                GIVING.SHARES)
                        .from(GIVING)
                        .where(
                                viewer.reach("lead.give").all()
                                        ? DSL.trueCondition()
                                        : GIVING.BY_PERSON.eq(viewer.personId()))
                        .and(after == null ? DSL.noCondition() : GIVING.ID.lt(after.number(0)))
                        .orderBy(GIVING.ID.desc())
                        .limit(limit + 1)
                        .fetch(
                                row ->
                                        new Done(
                                                row.value1(),
                                                row.value2(),
                                                new Named(row.value3(), row.value4()),
                                                row.value5(),
                                                row.value6(),
                                                json.readTree(row.value7().data())));
        return Page.of(rows, limit, last -> Cursor.of(last.id()));
    }

    /** Why a customer came to whom it was last given, as far as the viewer sees the customer. */
    @Nullable GivenWhy why(long cardId) {
        return db.select(
                        GIVING.AT,
                        Names.ofPerson(GIVING.BY_PERSON),
                        GIVEN.PERSON_ID,
                        Names.ofPerson(GIVEN.PERSON_ID),
                        DSL.field(
                                DSL.select(TERRITORY.NAME)
                                        .from(TERRITORY)
                                        .where(TERRITORY.ID.eq(GIVEN.TERRITORY_ID))),
                        GIVEN.HELD)
                .from(GIVEN)
                .join(GIVING)
                .on(GIVING.ID.eq(GIVEN.GIVING_ID))
                .where(GIVEN.CARD_ID.eq(cardId))
                .orderBy(GIVING.ID.desc())
                .limit(1)
                .fetchOne(
                        row ->
                                new GivenWhy(
                                        row.value1(),
                                        row.value2(),
                                        new Named(row.value3(), row.value4()),
                                        row.value5(),
                                        row.value6()));
    }
}
