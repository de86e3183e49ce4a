package zhike.grading.standing;

import static zhike.grading.db.Tables.GRADE_OVERRIDE;
import static zhike.grading.db.Tables.STANDING;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.Customers;
import zhike.grading.db.tables.records.GradeOverrideRecord;
import zhike.grading.db.tables.records.StandingRecord;
import zhike.grading.scheme.Explaining;
import zhike.grading.scheme.Rule;
import zhike.grading.scheme.Rules;
import zhike.grading.scheme.Scheme;
import zhike.grading.scheme.Schemes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The grades of one customer with their reasons. */
@Component
class GradeReading {
    private final DSLContext db;
    private final Clock clock;
    private final Customers customers;
    private final Schemes schemes;
    private final Rules rules;
    private final Explaining explaining;

    GradeReading(
            DSLContext db,
            Clock clock,
            Customers customers,
            Schemes schemes,
            Rules rules,
            Explaining explaining) {
        this.db = db;
        this.clock = clock;
        this.customers = customers;
        this.schemes = schemes;
        this.rules = rules;
        this.explaining = explaining;
    }

    List<GradeView> of(Viewer viewer, long customer, Locale locale) {
        customers.require(viewer, "grade.read", customer);
        Map<Long, StandingRecord> stands =
                db.selectFrom(STANDING)
                        .where(STANDING.CUSTOMER_ID.eq(customer))
                        .fetchMap(STANDING.SCHEME_ID);
        boolean may =
                viewer.may("grade.override")
                        && !customers.all(viewer, "grade.override", List.of(customer)).isEmpty();
        List<GradeView> shown = new ArrayList<>();
        for (Scheme scheme : schemes.live()) {
            StandingRecord row = stands.get(scheme.id());
            if (row != null) shown.add(view(viewer, scheme, row, may, locale));
        }
        return shown;
    }

    private GradeView view(
            Viewer viewer, Scheme scheme, StandingRecord row, boolean may, Locale locale) {
        Rule rule = rules.of(scheme.method(), scheme.definition());
        int rank = Math.max(1, scheme.definition().rank(row.getRuleLevel()));
        int effect = Math.max(1, scheme.definition().rank(row.getLevel()));
        return new GradeView(
                SchemeNamed.of(scheme, locale),
                LevelShown.of(scheme, row.getLevel(), locale),
                LevelShown.of(scheme, row.getRuleLevel(), locale),
                row.getSince(),
                row.getGradedAt(),
                row.getScore(),
                explaining.why(
                        scheme.definition(),
                        rule,
                        row.getFacts(),
                        rank,
                        row.getScore(),
                        clock.instant(),
                        viewer,
                        locale),
                scheme.definition().level(effect).advice(locale),
                byHand(scheme, row.getOverrideId(), locale),
                may);
    }

    private GradeView.@Nullable ByHand byHand(
            Scheme scheme, @Nullable Long override, Locale locale) {
        if (override == null) return null;
        GradeOverrideRecord row = db.fetchSingle(GRADE_OVERRIDE, GRADE_OVERRIDE.ID.eq(override));
        return new GradeView.ByHand(
                row.getId(),
                row.getNumber(),
                LevelShown.of(scheme, row.getLevel(), locale),
                row.getReason(),
                row.getUntilOn());
    }

    static org.jooq.Condition visible(Viewer viewer, org.jooq.Field<Long> customer) {
        return CustomerReach.visibleTo(viewer, "grade.read", customer);
    }
}
