package zhike.visit.coverage;

import static zhike.visit.db.Tables.TOUCH;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.identity.Named;
import zhike.identity.Names;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** How each visitor spreads their visits: whether they go only where they like to go. */
@Component
class Visitors {
    /**
     * @param favourites share of the visits that went to their three most visited customers, 0–1
     */
    record Line(Named person, long visits, long customers, BigDecimal favourites) {}

    private final DSLContext db;

    Visitors(DSLContext db) {
        this.db = db;
    }

    /** Who spreads least on top, at most 500. */
    List<Line> of(Viewer viewer, Instant from, Instant to) {
        var person = DSL.field(DSL.name("v", "person_id"), Long.class);
        return db.fetch(
                        """
                        with pair as (select person_id, customer_id, count(*) as n from visit.touch
                                where way in ('visit', 'meeting') and at >= {0} and at < {1} and {2} group by 1, 2),
                            ranked as (select *, row_number() over (partition by person_id order by n desc, customer_id) as place from pair),
                            v as (select person_id, sum(n) as visits, count(*) as customers, sum(n) filter (where place <= 3) as top
                                from ranked group by person_id)
                        select v.person_id, {3} as name, visits, customers, top from v
                        order by top / visits desc, visits desc, person_id limit 500\
                        """,
                        DSL.val(from),
                        DSL.val(to),
                        viewer.reach("visit.read")
                                .over(TOUCH.PERSON_ID, TOUCH.UNIT_ID, TOUCH.BRANCH_ID),
                        Names.ofPerson(person))
                .map(
                        row ->
                                new Line(
                                        new Named(row.get(0, Long.class), row.get(1, String.class)),
                                        row.get(2, Long.class),
                                        row.get(3, Long.class),
                                        row.get(4, BigDecimal.class)
                                                .divide(
                                                        row.get(2, BigDecimal.class),
                                                        4,
                                                        RoundingMode.HALF_UP)));
    }
}
