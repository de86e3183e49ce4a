package zhike.grading.simulation;

import static zhike.grading.db.Tables.EDITION;
import static zhike.grading.db.Tables.SCHEME;
import static zhike.grading.db.Tables.SIMULATED_MOVE;
import static zhike.grading.db.Tables.SIMULATION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.grading.GradeImpact;
import zhike.grading.db.tables.records.EditionRecord;
import zhike.grading.db.tables.records.SimulationRecord;
import zhike.grading.scheme.Definition;
import zhike.grading.standing.CustomerShown;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.job.Jobs;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Simulations: asked for, and read. */
@Component
class Simulations {
    record Line(CustomerShown customer, @Nullable String from, String to) {}

    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final Jobs jobs;
    private final Staff staff;
    private final Customers customers;
    private final List<GradeImpact> impacts;

    Simulations(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            Jobs jobs,
            Staff staff,
            Customers customers,
            List<GradeImpact> impacts) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.jobs = jobs;
        this.staff = staff;
        this.customers = customers;
        this.impacts = impacts;
    }

    /** Of the draft as it stands, in the background. */
    @Transactional
    public long begin(Viewer viewer, long scheme) {
        EditionRecord draft =
                db.fetchOne(EDITION, EDITION.SCHEME_ID.eq(scheme).and(EDITION.STATE.eq("draft")));
        if (draft == null) throw Refusal.missing("scheme.draft");
        SimulationRecord row = db.newRecord(SIMULATION);
        row.setSchemeId(scheme);
        row.setEditionId(draft.getId());
        row.setEditionVersion(draft.getVersion());
        row.setPersonId(viewer.personId());
        row.setAt(clock.instant());
        row.store();
        row.setJobId(jobs.start(SimulationJob.NAME, new SimulationJob.Request(row.getId())));
        row.store();
        return row.getId();
    }

    SimulationView one(long id, Locale locale) {
        SimulationRecord row = db.fetchOne(SIMULATION, SIMULATION.ID.eq(id));
        if (row == null) throw Refusal.missing("simulation");
        EditionRecord edition = db.fetchSingle(EDITION, EDITION.ID.eq(row.getEditionId()));
        Definition definition = json.readValue(edition.getDefinition().data(), Definition.class);
        List<SimulationView.Cell> matrix =
                List.of(json.readValue(row.getMatrix().data(), SimulationView.Cell[].class));
        return new SimulationView(
                id,
                row.getSchemeId(),
                edition.getNumber(),
                new Named(
                        row.getPersonId(),
                        staff.find(row.getPersonId()).map(Staff.Member::name).orElse("")),
                row.getJobId(),
                row.getAt(),
                row.getEndedAt(),
                !edition.getState().equals("draft")
                        || !edition.getVersion().equals(row.getEditionVersion()),
                edition.getVersion(),
                matrix.stream().mapToLong(SimulationView.Cell::count).sum(),
                matrix.stream()
                        .filter(cell -> !cell.to().equals(cell.from()))
                        .mapToLong(SimulationView.Cell::count)
                        .sum(),
                levels(row.getSchemeId(), definition, locale),
                matrix,
                row.getEndedAt() == null || !main(row.getSchemeId())
                        ? List.of()
                        : impact(matrix, locale));
    }

    private List<SimulationView.LevelNamed> levels(
            long scheme, Definition definition, Locale locale) {
        Map<String, SimulationView.LevelNamed> all = new java.util.LinkedHashMap<>();
        definition
                .levels()
                .forEach(
                        level ->
                                all.put(
                                        level.code(),
                                        new SimulationView.LevelNamed(
                                                level.code(), level.name(locale), level.colour())));
        db.selectFrom(zhike.grading.db.Tables.LEVEL)
                .where(zhike.grading.db.Tables.LEVEL.SCHEME_ID.eq(scheme))
                .orderBy(zhike.grading.db.Tables.LEVEL.RANK)
                .forEach(
                        row ->
                                all.putIfAbsent(
                                        row.getCode(),
                                        new SimulationView.LevelNamed(
                                                row.getCode(),
                                                locale.getLanguage().equals("en")
                                                        ? row.getNameEn()
                                                        : row.getNameZh(),
                                                row.getColour())));
        return new ArrayList<>(all.values());
    }

    private boolean main(long scheme) {
        return db.fetchExists(SCHEME, SCHEME.ID.eq(scheme).and(SCHEME.MAIN));
    }

    private List<GradeImpact.Line> impact(List<SimulationView.Cell> matrix, Locale locale) {
        Map<String, Long> before = new HashMap<>();
        Map<String, Long> after = new HashMap<>();
        for (SimulationView.Cell cell : matrix) {
            if (cell.from() != null) before.merge(cell.from(), cell.count(), Long::sum);
            after.merge(cell.to(), cell.count(), Long::sum);
        }
        return impacts.stream()
                .flatMap(impact -> impact.of(before, after, locale).stream())
                .toList();
    }

    /** Who would move, the newest customers first. */
    Page<Line> moves(
            Viewer viewer,
            long id,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cursor,
            int limit) {
        Cursor after = Cursor.read(cursor, 1);
        Condition which = SIMULATED_MOVE.SIMULATION_ID.eq(id);
        if (from != null)
            which =
                    which.and(
                            from.isEmpty()
                                    ? SIMULATED_MOVE.FROM_LEVEL.isNull()
                                    : SIMULATED_MOVE.FROM_LEVEL.eq(from));
        if (to != null) which = which.and(SIMULATED_MOVE.TO_LEVEL.eq(to));
        if (after != null) which = which.and(SIMULATED_MOVE.CUSTOMER_ID.lt(after.number(0)));
        var rows =
                db.selectFrom(SIMULATED_MOVE)
                        .where(
                                CustomerReach.visibleTo(
                                        viewer, "grade.read", SIMULATED_MOVE.CUSTOMER_ID))
                        .and(which)
                        .orderBy(SIMULATED_MOVE.CUSTOMER_ID.desc())
                        .limit(limit + 1)
                        .fetch();
        var page = Page.of(rows, limit, last -> Cursor.of(last.getCustomerId()));
        Map<Long, Customers.Known> known =
                customers.all(
                        viewer,
                        "grade.read",
                        page.items().stream().map(row -> row.getCustomerId()).toList());
        return page.map(
                row ->
                        new Line(
                                CustomerShown.of(known, row.getCustomerId()),
                                row.getFromLevel(),
                                row.getToLevel()));
    }

    List<SimulationView> of(long scheme, Locale locale) {
        return db.select(SIMULATION.ID)
                .from(SIMULATION)
                .where(SIMULATION.SCHEME_ID.eq(scheme))
                .orderBy(SIMULATION.ID.desc())
                .limit(10)
                .fetch(row -> one(row.value1(), locale));
    }
}
