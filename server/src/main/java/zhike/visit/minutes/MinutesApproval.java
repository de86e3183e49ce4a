package zhike.visit.minutes;

import static zhike.visit.db.Tables.MINUTES;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUse;
import zhike.approval.FactField;
import zhike.approval.Facts;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.subject.Subject;
import zhike.visit.db.tables.records.MinutesRecord;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the chain of minutes may ask of them. */
@Component
class MinutesApproval implements ApprovalUse {
    static final String USE = "minutes";
    private final DSLContext db;
    private final MinutesStore store;
    private final Clock clock;

    MinutesApproval(DSLContext db, MinutesStore store, Clock clock) {
        this.db = db;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String code() {
        return USE;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(
                List.of(
                        FactField.of("topic", FieldType.TEXT, "visit.fact.topic"),
                        FactField.of("met", FieldType.DATE, "visit.fact.met"),
                        FactField.of("tasks", FieldType.NUMBER, "visit.fact.tasks")));
    }

    @Override
    public Optional<Map<String, Object>> factsOf(Subject subject) {
        return db.selectFrom(MINUTES)
                .where(MINUTES.ID.eq(subject.id()))
                .fetchOptional()
                .map(this::factsOf);
    }

    Map<String, Object> factsOf(MinutesRecord minutes) {
        return Map.of(
                "topic", minutes.getTopic(),
                "met", minutes.getMetAt().atZone(clock.getZone()).toLocalDate(),
                "tasks", store.tasks(minutes.getId()).size());
    }
}
