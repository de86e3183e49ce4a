package zhike.customer.loan;

import static zhike.customer.db.Tables.LOAN;
import static zhike.customer.db.Tables.LOAN_CARD;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUse;
import zhike.approval.FactField;
import zhike.approval.Facts;
import zhike.customer.db.tables.records.LoanRecord;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.subject.Subject;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The leave to borrow. */
@Component
class LoanUse implements ApprovalUse {
    private static final int LONGEST = 200;
    private final DSLContext db;
    private final Clock clock;

    LoanUse(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String code() {
        return AboutLoan.KIND;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(
                List.of(
                        FactField.of("customers", FieldType.TEXT, "loan.fact.customers"),
                        FactField.of("purpose", FieldType.TEXT, "loan.fact.purpose"),
                        FactField.of("until", FieldType.DATE, "loan.fact.until"),
                        FactField.of("days", FieldType.NUMBER, "loan.fact.days"),
                        FactField.of("count", FieldType.NUMBER, "loan.fact.count"),
                        FactField.of("paper", FieldType.BOOLEAN, "loan.fact.paper")));
    }

    @Override
    public Optional<Map<String, Object>> factsOf(Subject subject) {
        return db.selectFrom(LOAN)
                .where(LOAN.ID.eq(subject.id()))
                .fetchOptional()
                .map(this::factsOf);
    }

    Map<String, Object> factsOf(LoanRecord loan) {
        List<String> named =
                db.select(LOAN_CARD.NAMED_AS)
                        .from(LOAN_CARD)
                        .where(LOAN_CARD.LOAN_ID.eq(loan.getId()))
                        .orderBy(LOAN_CARD.CARD_ID)
                        .fetch(LOAN_CARD.NAMED_AS);
        String all = String.join(", ", named);
        return Map.of(
                "customers",
                all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all,
                "purpose",
                loan.getPurpose(),
                "until",
                loan.getUntilAt().atZone(clock.getZone()).toLocalDate(),
                "days",
                Math.max(1, ChronoUnit.DAYS.between(clock.instant(), loan.getUntilAt())),
                "count",
                named.size(),
                "paper",
                loan.getWithPaper());
    }
}
