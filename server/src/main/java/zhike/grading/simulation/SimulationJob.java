package zhike.grading.simulation;

import static zhike.grading.db.Tables.EDITION;
import static zhike.grading.db.Tables.SCHEME;
import static zhike.grading.db.Tables.SIMULATED_MOVE;
import static zhike.grading.db.Tables.SIMULATION;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.ObjectMapper;

import zhike.grading.db.tables.records.EditionRecord;
import zhike.grading.db.tables.records.SchemeRecord;
import zhike.grading.db.tables.records.SimulationRecord;
import zhike.grading.scheme.Definition;
import zhike.grading.scheme.FactCatalogue;
import zhike.grading.scheme.Rule;
import zhike.grading.scheme.Rules;
import zhike.grading.scheme.Scheme;
import zhike.grading.standing.Effect;
import zhike.platform.job.JobKind;
import zhike.platform.job.JobRun;

import java.time.Clock;
import java.util.List;

/** Grades everybody by a draft without writing it, and keeps who would move. */
@Component
class SimulationJob implements JobKind {
    static final String NAME = "grading.simulation";

    record Request(long simulationId) {}

    private static final String SQL =
            """
            with fresh as materialized ({0}),
            ranked as (
                select f.customer, s.level as before, {1} as effect from fresh f
                left join grading.standing s on s.customer_id = f.customer and s.scheme_id = {2}
                left join grading.grade_override o on o.customer_id = f.customer and o.scheme_id = {2} and o.state = 'in_force'),
            decided as materialized (select r.customer, r.before, {3} as level from ranked r),
            kept as (
                insert into grading.simulated_move (simulation_id, customer_id, from_level, to_level)
                select {4}, customer, before, level from decided where before is distinct from level)
            select before, level, count(*) from decided group by before, level order by before nulls first, level\
            """;
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final Rules rules;
    private final FactCatalogue catalogue;
    private final TransactionTemplate transaction;

    SimulationJob(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            Rules rules,
            FactCatalogue catalogue,
            TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.rules = rules;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean resumes() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        long id = run.request(Request.class).simulationId();
        transaction.executeWithoutResult(status -> simulate(id));
        run.result("simulation", id);
    }

    private void simulate(long id) {
        SimulationRecord row = db.fetchSingle(SIMULATION, SIMULATION.ID.eq(id));
        if (row.getEndedAt() != null) return;
        db.deleteFrom(SIMULATED_MOVE).where(SIMULATED_MOVE.SIMULATION_ID.eq(id)).execute();
        Scheme draft = draft(row);
        Rule rule = rules.of(draft.method(), draft.definition());
        List<SimulationView.Cell> matrix =
                db.resultQuery(
                                SQL,
                                rule.graded(DSL.trueCondition(), catalogue.context()),
                                Effect.rank(
                                        draft,
                                        DSL.field("f.rank", Integer.class),
                                        DSL.field("o.level", String.class)),
                                DSL.inline(draft.id()),
                                code(draft),
                                DSL.inline(id))
                        .fetch(
                                cell ->
                                        new SimulationView.Cell(
                                                cell.get(0, String.class),
                                                cell.get(1, String.class),
                                                cell.get(2, Long.class)));
        row.setMatrix(JSONB.jsonb(json.writeValueAsString(matrix)));
        row.setEndedAt(clock.instant());
        row.store();
    }

    private static Field<String> code(Scheme draft) {
        return Effect.code(draft, DSL.field("r.effect", Integer.class));
    }

    /** As the scheme would be. */
    private Scheme draft(SimulationRecord row) {
        SchemeRecord scheme = db.fetchSingle(SCHEME, SCHEME.ID.eq(row.getSchemeId()));
        EditionRecord edition = db.fetchSingle(EDITION, EDITION.ID.eq(row.getEditionId()));
        return new Scheme(
                scheme.getId(),
                scheme.getCode(),
                scheme.getNameZh(),
                scheme.getNameEn(),
                scheme.getMethod(),
                scheme.getMain(),
                scheme.getOverrideDown(),
                scheme.getOverrideDays(),
                edition.getNumber(),
                json.readValue(edition.getDefinition().data(), Definition.class));
    }
}
