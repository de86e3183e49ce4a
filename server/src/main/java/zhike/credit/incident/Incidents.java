package zhike.credit.incident;

import static zhike.credit.db.Tables.INCIDENT;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.credit.CreditPapers;
import zhike.credit.db.tables.records.IncidentRecord;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;
import zhike.platform.page.Page;
import zhike.platform.trail.Trail;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Incidents 信用事件, the latest day on top. */
@Component
class Incidents {
    record Form(
            @NotNull Long customerId,
            @NotNull @Pattern(regexp = "late|bounced|dispute|lawsuit|closure|promise|other")
                    String kind,
            @NotNull LocalDate onDay,
            @Nullable @DecimalMin("0") @Digits(integer = 13, fraction = 2) BigDecimal amount,
            @NotBlank @Size(max = 2000) String what) {}

    /**
     * @param by null: noticed by the program
     */
    record Line(
            long id,
            Named customer,
            String kind,
            LocalDate onDay,
            @Nullable BigDecimal amount,
            String what,
            @Nullable Named by) {}

    private final DSLContext db;
    private final CreditPapers papers;
    private final Customers customers;
    private final Staff staff;
    private final CustomerTimeline timeline;
    private final Clock clock;
    private final Trail trail;

    Incidents(
            DSLContext db,
            CreditPapers papers,
            Customers customers,
            Staff staff,
            CustomerTimeline timeline,
            Clock clock,
            Trail trail) {
        this.db = db;
        this.papers = papers;
        this.customers = customers;
        this.staff = staff;
        this.timeline = timeline;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional
    public void add(Viewer viewer, Form form) {
        if (form.onDay().isAfter(LocalDate.now(clock)))
            throw Refusal.invalid("onDay", "credit.incident.day");
        papers.hold(viewer, "credit.edit", form.customerId());
        IncidentRecord row = db.newRecord(INCIDENT);
        row.setCustomerId(form.customerId());
        row.setKind(form.kind());
        row.setOnDay(form.onDay());
        row.setAmount(form.amount());
        row.setWhat(form.what().strip());
        row.setAt(clock.instant());
        row.setByPerson(viewer.personId());
        row.insert();
        Map<String, Object> detail = Map.of("what", row.getWhat(), "day", row.getOnDay());
        timeline.add(form.customerId(), "credit.incident", detail);
        trail.record("credit.incident", "customer", form.customerId(), null, detail);
    }

    Page<Line> page(Viewer viewer, @Nullable Long customer, @Nullable String cursor, int limit) {
        Cursor after = Cursor.read(cursor, 2);
        List<IncidentRecord> rows =
                db.selectFrom(INCIDENT)
                        .where(CustomerReach.visibleTo(viewer, "credit.read", INCIDENT.CUSTOMER_ID))
                        .and(
                                customer == null
                                        ? DSL.noCondition()
                                        : INCIDENT.CUSTOMER_ID.eq(customer))
                        .and(
                                after == null
                                        ? DSL.noCondition()
                                        : DSL.row(INCIDENT.ON_DAY, INCIDENT.ID)
                                                .lt(after.day(0), after.number(1)))
                        .orderBy(INCIDENT.ON_DAY.desc(), INCIDENT.ID.desc())
                        .limit(limit + 1)
                        .fetch();
        Map<Long, String> names =
                customers.names(viewer, rows.stream().map(IncidentRecord::getCustomerId).toList());
        Map<Long, String> people =
                staff.names(
                        rows.stream()
                                .map(IncidentRecord::getByPerson)
                                .filter(Objects::nonNull)
                                .toList());
        return Page.of(rows, limit, last -> Cursor.of(last.getOnDay(), last.getId()))
                .map(
                        row -> {
                            Long by = row.getByPerson();
                            long card = row.getCustomerId();
                            return new Line(
                                    row.getId(),
                                    new Named(card, names.getOrDefault(card, "")),
                                    row.getKind(),
                                    row.getOnDay(),
                                    row.getAmount(),
                                    row.getWhat(),
                                    by == null ? null : new Named(by, people.getOrDefault(by, "")));
                        });
    }
}
