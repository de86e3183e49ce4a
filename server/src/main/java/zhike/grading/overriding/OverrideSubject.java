package zhike.grading.overriding;

import static zhike.grading.db.Tables.GRADE_OVERRIDE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewers;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.platform.subject.SubjectKind;
import zhike.platform.subject.SubjectShown;

import java.util.Collection;
import java.util.Map;

/** Overrides as what approvals and notices are about; called by their customers. */
@Component
class OverrideSubject implements SubjectKind {
    private final DSLContext db;
    private final Viewers viewers;
    private final org.springframework.beans.factory.ObjectProvider<Customers> customers;

    OverrideSubject(
            DSLContext db,
            Viewers viewers,
            org.springframework.beans.factory.ObjectProvider<Customers> customers) {
        this.db = db;
        this.viewers = viewers;
        this.customers = customers;
    }

    @Override
    public String name() {
        return OverrideUse.CODE;
    }

    @Override
    public Map<Long, SubjectShown> shown(Collection<Long> ids) {
        SignedIn who = Acting.now();
        if (who == null) return Map.of();
        var viewer = viewers.of(who);
        var rows =
                db.select(GRADE_OVERRIDE.ID, GRADE_OVERRIDE.NUMBER, GRADE_OVERRIDE.CUSTOMER_ID)
                        .from(GRADE_OVERRIDE)
                        .where(GRADE_OVERRIDE.ID.in(ids))
                        .and(
                                CustomerReach.visibleTo(
                                        viewer, "grade.read", GRADE_OVERRIDE.CUSTOMER_ID))
                        .fetch();
        var names = customers.getObject().names(viewer, rows.getValues(GRADE_OVERRIDE.CUSTOMER_ID));
        return rows.stream()
                .collect(
                        java.util.stream.Collectors.toMap(
                                row -> row.value1(),
                                row ->
                                        new SubjectShown(
                                                OverrideUse.of(row.value1()),
                                                row.value2(),
                                                names.getOrDefault(row.value3(), ""),
                                                "/grading/overrides?id=" + row.value1())));
    }
}
