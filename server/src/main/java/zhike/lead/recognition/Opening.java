package zhike.lead.recognition;

import static zhike.lead.db.Tables.RECOGNITION;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Staff;
import zhike.lead.db.tables.records.RecognitionRecord;
import zhike.platform.error.Refusal;
import zhike.platform.number.NumberRules;

import java.time.Clock;
import java.time.Instant;

/** Opens the dossier of a customer; there is one at a time. */
@Component
class Opening {
    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final Staff staff;
    private final NumberRules numbers;
    private final Dossiers dossiers;

    Opening(
            DSLContext db,
            Clock clock,
            Customers customers,
            Staff staff,
            NumberRules numbers,
            Dossiers dossiers) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.staff = staff;
        this.numbers = numbers;
        this.dossiers = dossiers;
    }

    /**
     * @throws Refusal {@code recognition.double}, {@code recognition.done}
     */
    @Transactional
    public long open(Viewer viewer, long customer) {
        try {
            customers.hold(viewer, CustomerReach.WORK, customer);
        } catch (Refusal missing) {
            throw Refusal.invalid("customerId", "recognition.customer.unknown");
        }
        db.execute(
                "select pg_advisory_xact_lock(hashtext('lead.recognition'), {0})",
                DSL.val((int) customer));
        refuse(customer, "open", "recognition.double");
        refuse(customer, "archived", "recognition.done");
        Staff.Member me = staff.standing(viewer.personId()).orElseThrow();
        Instant now = clock.instant();
        RecognitionRecord row = db.newRecord(RECOGNITION);
        row.setNumber(numbers.take("recognition", 1).getFirst());
        row.setCustomerId(customer);
        row.setOwnerId(me.id());
        row.setUnitId(me.unitId());
        row.setBranchId(me.branchId());
        row.setCreatedBy(me.id());
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        row.setVersion(0);
        row.insert();
        dossiers.enter(row, RecognitionStep.PRINCIPLES);
        return row.getId();
    }

    private void refuse(long customer, String state, String code) {
        if (db.fetchExists(
                RECOGNITION, RECOGNITION.CUSTOMER_ID.eq(customer).and(RECOGNITION.STATE.eq(state))))
            throw Refusal.conflict(code);
    }
}
