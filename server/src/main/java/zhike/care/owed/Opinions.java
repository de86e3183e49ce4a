package zhike.care.owed;

import static zhike.care.db.Tables.OPINION;
import static zhike.care.db.Tables.OWED;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.care.matrix.Cell;
import zhike.care.matrix.Entitlement;
import zhike.care.matrix.Matrices;
import zhike.care.matrix.Often;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.grading.Standings;
import zhike.identity.Staff;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An opinion of a customer is answered within 24 hours by whom the matrix names. */
@Component
class Opinions {
    private static final Duration TIME = Duration.ofHours(24);

    /**
     * @param way by which it came
     */
    record Form(
            @NotNull @Pattern(regexp = "survey|call|visit|box|message|other") String way,
            @NotBlank @Size(max = 2000) String said) {}

    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final Matrices matrices;
    private final Standings standings;
    private final Executors executors;
    private final OwedPromising promising;
    private final Staff staff;
    private final CustomerTimeline timeline;
    private final Trail trail;

    Opinions(
            DSLContext db,
            Clock clock,
            Customers customers,
            Matrices matrices,
            Standings standings,
            Executors executors,
            OwedPromising promising,
            Staff staff,
            CustomerTimeline timeline,
            Trail trail) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.matrices = matrices;
        this.standings = standings;
        this.executors = executors;
        this.promising = promising;
        this.staff = staff;
        this.timeline = timeline;
        this.trail = trail;
    }

    @Transactional
    public long add(Viewer viewer, long customer, Form form) {
        Customers.Known known = customers.hold(viewer, CustomerReach.WORK, customer);
        long id =
                db.insertInto(OPINION)
                        .set(OPINION.CUSTOMER_ID, customer)
                        .set(OPINION.WAY, form.way())
                        .set(OPINION.SAID, form.said().strip())
                        .set(OPINION.AT, clock.instant())
                        .set(OPINION.BY_PERSON, viewer.personId())
                        .returningResult(OPINION.ID)
                        .fetchSingle()
                        .value1();
        String level = standings.levels(List.of(customer)).get(customer);
        LocalDate today = LocalDate.now(clock);
        matrices.on(today)
                .owed(level == null ? "" : level)
                .forEach(
                        (row, cell) -> {
                            if (row.when() == Often.OPINION)
                                owe(viewer, known, level, row, cell, id);
                        });
        timeline.add(customer, "care.opinion", Map.of("said", form.said().strip()));
        trail.record(
                "care.opinion.added",
                "customer",
                customer,
                known.number(),
                Map.of("way", form.way()));
        return id;
    }

    private void owe(
            Viewer viewer,
            Customers.Known known,
            @org.jspecify.annotations.Nullable String level,
            Entitlement row,
            Cell cell,
            long opinion) {
        Instant now = clock.instant();
        Long named = executors.of(cell);
        long owner =
                Objects.requireNonNullElse(
                        named, Objects.requireNonNullElse(known.ownerId(), viewer.personId()));
        long branch = staff.standingUnits(List.of(known.unitId())).getOrDefault(known.unitId(), 0L);
        db.insertInto(OWED)
                .set(OWED.CUSTOMER_ID, known.id())
                .set(OWED.SERVICE, row.code())
                .set(OWED.PERIOD, "opinion-" + opinion)
                .set(OWED.GRADE, level)
                .set(OWED.FROM_ON, now.atZone(clock.getZone()).toLocalDate())
                .set(OWED.DUE_AT, now.plus(TIME))
                .set(OWED.WAY, "person")
                .set(OWED.PROOF, cell.proof())
                .set(OWED.OWNER_ID, owner)
                .set(OWED.UNIT_ID, known.unitId())
                .set(OWED.BRANCH_ID, branch)
                .execute();
        promising.of(OWED.CUSTOMER_ID.eq(known.id()));
    }
}
