package zhike.visit.slip;

import static zhike.visit.db.Tables.SLIP;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUse;
import zhike.approval.FactField;
import zhike.approval.Facts;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.subject.Subject;
import zhike.visit.db.tables.records.SlipRecord;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the chain of visit slips may ask of one. */
@Component
class SlipApproval implements ApprovalUse {
    static final String USE = "visit-slip";
    private final DSLContext db;
    private final SlipStore store;
    private final Clock clock;

    SlipApproval(DSLContext db, SlipStore store, Clock clock) {
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
                        FactField.of("aim", FieldType.TEXT, "visit.fact.aim"),
                        FactField.of("day", FieldType.DATE, "visit.fact.day"),
                        FactField.of("hours", FieldType.NUMBER, "visit.fact.hours"),
                        FactField.of("visitors", FieldType.NUMBER, "visit.fact.visitors"),
                        FactField.of("cost", FieldType.MONEY, "visit.fact.cost")));
    }

    @Override
    public Optional<Map<String, Object>> factsOf(Subject subject) {
        return db.selectFrom(SLIP)
                .where(SLIP.ID.eq(subject.id()))
                .fetchOptional()
                .map(this::factsOf);
    }

    Map<String, Object> factsOf(SlipRecord slip) {
        long hours = Duration.between(slip.getLeaveAt(), slip.getReturnAt()).toMinutes();
        return Map.of(
                "aim", slip.getAim(),
                "day", slip.getLeaveAt().atZone(clock.getZone()).toLocalDate(),
                "hours", BigDecimal.valueOf(hours * 10 / 60, 1),
                "visitors", store.goers(slip).size(),
                "cost", Objects.requireNonNullElse(slip.getTravelCost(), BigDecimal.ZERO));
    }
}
