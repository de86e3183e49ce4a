package zhike.grading.shown;

import static zhike.grading.db.Tables.STANDING;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.CustomerTrait;
import zhike.grading.scheme.Schemes;
import zhike.platform.criteria.SqlSide;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The level in the main scheme. */
@Component
class GradeTrait implements CustomerTrait {
    private static final String READ = "grade.read";
    private final DSLContext db;

    // the schemes ask fields of customers, which are made with this
    private final ObjectProvider<Schemes> schemes;

    GradeTrait(DSLContext db, ObjectProvider<Schemes> schemes) {
        this.db = db;
        this.schemes = schemes;
    }

    @Override
    public String key() {
        return "grade";
    }

    @Override
    public boolean shows(Viewer viewer) {
        return viewer.may(READ);
    }

    @Override
    public SqlSide.Rows rows(Viewer viewer, Field<Long> customer) {
        return new SqlSide.Rows(
                STANDING.LEVEL,
                condition ->
                        DSL.exists(
                                DSL.selectOne()
                                        .from(STANDING)
                                        .where(STANDING.CUSTOMER_ID.eq(customer))
                                        .and(seen(viewer))
                                        .and(condition)));
    }

    @Override
    public List<Option> options(Locale locale) {
        return schemes.getObject()
                .main()
                .map(
                        scheme ->
                                scheme.definition().levels().stream()
                                        .map(
                                                level ->
                                                        new Option(
                                                                level.code(),
                                                                level.name(locale),
                                                                level.colour()))
                                        .toList())
                .orElse(List.of());
    }

    @Override
    public Map<Long, String> of(Viewer viewer, Collection<Long> ids) {
        return db.select(STANDING.CUSTOMER_ID, STANDING.LEVEL)
                .from(STANDING)
                .where(STANDING.CUSTOMER_ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .and(seen(viewer))
                .fetchMap(STANDING.CUSTOMER_ID, STANDING.LEVEL);
    }

    private Condition seen(Viewer viewer) {
        Condition main =
                STANDING.SCHEME_ID.eq(
                        schemes.getObject().main().map(scheme -> scheme.id()).orElse(0L));
        // who is shown a customer at all is within reach of reading it already
        return viewer.reach(READ).equals(viewer.reach("customer.read"))
                ? main
                : main.and(CustomerReach.visibleTo(viewer, READ, STANDING.CUSTOMER_ID));
    }
}
