package zhike.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import zhike.grading.scheme.Scheme;
import zhike.grading.scheme.Schemes;
import zhike.grading.standing.Cause;
import zhike.grading.standing.CompleteGrading;
import zhike.testing.Caller;

/** How long a complete grading takes among a million: {@code -Dgrading.cards=1000000}. */
@EnabledIfSystemProperty(named = "grading.cards", matches = "\\d+")
@TestPropertySource(properties = "zhike.test.database=zhike_grading_million")
class MillionTest extends GradeScene {
    private static final int CARDS = Integer.getInteger("grading.cards", 0);

    /** What somebody would write by hand to do the same: the rule, the standing and the history. */
    private static final String BY_HAND =
            """
            with fresh as (
                select c.id, c.employer_kind, c.post_level, coalesce(f.paid, 0) paid, coalesce(f.months, 0) months,
                    case when (case when c.employer_kind in ('state', 'collective', 'private', 'joint', 'foreign', 'hmt')
                                and c.post_level in ('owner', 'top', 'middle') or c.employer_kind = 'government'
                                and c.post_level in ('minister', 'deputy_minister', 'bureau', 'deputy_bureau', 'division', 'deputy_division')
                                then 1 else 0 end) + (case when f.paid >= 8000 then 1 else 0 end) + (case when f.months >= 5 then 1 else 0 end) >= 2
                        then 'key'
                        when (case when c.employer_kind in ('institution', 'state', 'government') then 1 else 0 end)
                            + (case when f.paid >= 4000 then 1 else 0 end) + (case when f.months >= 3 then 1 else 0 end) >= 2
                        then 'focus' else 'ordinary' end as level
                from customer.card c left join trade.customer_figure f on f.customer_id = c.id where c.removed_at is null),
            put as (
                insert into grading.standing (scheme_id, customer_id, level, rule_level, since, facts, graded_at)
                select {0}, id, level, level, now(),
                    jsonb_strip_nulls(jsonb_build_object('employer_kind', employer_kind, 'post_level', post_level, 'paid', paid, 'months', months)), now()
                from fresh returning customer_id, level, facts)
            insert into grading.move (scheme_id, customer_id, from_level, to_level, at, cause, edition, facts)
            select {0}, customer_id, null, level, now(), 'demand', 1, facts from put\
            """;

    @Autowired private CompleteGrading complete;
    @Autowired private Schemes schemes;

    @Test
    void aMillionCustomersAreGradedInAMinuteAndNearlyAsFastAsByHand() {
        Caller owner = as("sales");
        fill(owner.personId);
        Scheme main = schemes.main().orElseThrow();
        double hand = seconds(() -> db.execute(BY_HAND, DSL.inline(main.id())));
        clear();
        double first = seconds(() -> complete.grade(main, Cause.DEMAND, null));
        db.execute("update trade.customer_figure set paid = paid + 500 where customer_id % 10 = 0");
        db.execute("vacuum analyze grading.standing");
        double again = seconds(() -> complete.grade(main, Cause.NIGHT, null));
        double still = seconds(() -> complete.grade(main, Cause.NIGHT, null));
        long some = db.fetchSingle("select min(id) from customer.card").get(0, Long.class);
        double one = seconds(() -> figures(some, "9000", "6"));
        System.out.printf(
                "among %d: by hand %.1f s, complete %.1f s (telling included),"
                        + " a tenth changed %.1f s, nothing changed %.1f s, one payment %.3f s%n",
                CARDS, hand, first, again, still, one);
        for (Scheme scheme : schemes.live()) {
            if (scheme.main()) continue;
            System.out.printf(
                    "%s: %.1f s%n",
                    scheme.code(), seconds(() -> complete.grade(scheme, Cause.DEMAND, null)));
        }
        System.out.printf(
                "near promotion: %.2f s, a filter by grade %.2f s%n",
                seconds(() -> owner.get("/api/grading/promotions").is(200)),
                seconds(
                        () ->
                                owner.get(
                                                "/api/customers"
                                                        + Caller.query(
                                                                java.util.Map.of(
                                                                        "criteria",
                                                                        "{\"field\":\"grade\",\"op\":\"is\",\"value\":\"key\"}")))
                                        .is(200)));
        assertThat(first).isLessThan(60);
        assertThat(first).isLessThan(3 * hand);
        assertThat(one).isLessThan(1);
    }

    private void clear() {
        db.execute("truncate grading.standing, grading.move");
    }

    private static double seconds(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private void fill(long owner) {
        db.execute(
                """
                insert into customer.card (number, kind, name, name_sort, name_key, owner_id, unit_id, branch_id, stage,
                    employer_kind, post_level, confirmed_at, created_at, updated_at)
                select 'M' || n, 'person', '客户' || n, 'kh' || n, 'kh' || n, p.id, p.unit_id, u.branch_id, 'active',
                    (array['government', 'institution', 'state', 'private', 'foreign', null])[1 + n % 6],
                    (array['owner', 'middle', 'staff', 'deputy_division', null])[1 + n % 5], {1}, {1}, {1}
                from generate_series(1, {2}) n cross join identity.person p join identity.unit u on u.id = p.unit_id
                where p.id = {0}\
                """,
                DSL.val(owner), DSL.val(clock.instant()), DSL.val(CARDS));
        db.execute(
                """
                insert into trade.customer_figure (customer_id, paid, ordered, orders, months, first_order_on, last_order_on)
                select c.id, (c.id * 37) % 12000, (c.id * 37) % 12000, 1 + c.id % 4, (c.id * 7 % 90) / 10.0, current_date - 100, current_date - 30
                from customer.card c where c.number like 'M%' and c.id % 4 <> 0\
                """);
        db.execute("vacuum analyze customer.card");
        db.execute("vacuum analyze trade.customer_figure");
    }
}
