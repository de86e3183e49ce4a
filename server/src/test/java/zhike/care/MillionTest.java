package zhike.care;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import zhike.care.owed.CareRun;

import java.time.LocalDate;

/** How long the night takes among a million customers: {@code -Dcare.cards=1000000}. */
@EnabledIfSystemProperty(named = "care.cards", matches = "\\d+")
@TestPropertySource(properties = "zhike.test.database=zhike_care_million")
class MillionTest extends CareScene {
    private static final int CARDS = Integer.getInteger("care.cards", 0);
    @Autowired private CareRun run;

    @Test
    void theNightOfAMillionCustomersIsDoneWithinAMinute() {
        Long[] owners = new Long[40];
        for (int at = 0; at < owners.length; at++) owners[at] = as("sales").personId;
        fill(owners);
        // the first of a month without a holiday, a plain night after it, and a holiday
        double first = night(LocalDate.of(2026, 12, 1));
        double plain = night(LocalDate.of(2026, 12, 2));
        double holiday = night(LocalDate.of(2027, 1, 1));
        long one =
                db.fetchSingle("select min(id) from customer.card where number like 'M%'")
                        .get(0, Long.class);
        long began = System.nanoTime();
        graded(one, "focus");
        double regraded = (System.nanoTime() - began) / 1e9;
        System.out.printf(
                "care among %d: first night of a month %.1f s, a plain one %.1f s, a holiday %.1f"
                        + " s, one regraded %.3f s; owed %d, promised %d%n",
                CARDS,
                first,
                plain,
                holiday,
                regraded,
                db.fetchSingle("select count(*) from care.owed").get(0, Long.class),
                db.fetchSingle("select count(*) from promise.given where kind like 'care.%'")
                        .get(0, Long.class));
        assertThat(Math.max(first, Math.max(plain, holiday))).isLessThan(60);
        assertThat(regraded).isLessThan(1);
    }

    private double night(LocalDate day) {
        to(day.atTime(0, 30));
        long began = System.nanoTime();
        run.night(day);
        return (System.nanoTime() - began) / 1e9;
    }

    /** Two in a hundred are key, eight focus; each thirtieth wants nothing. */
    private void fill(Long[] owners) {
        db.execute(
                """
                insert into customer.card (number, kind, name, name_sort, name_key, owner_id, unit_id, branch_id, stage, mobile,
                    birth_on, profile, confirmed_at, created_at, updated_at)
                select 'M' || n, 'person', '客户' || n, 'kh' || n, 'kh' || n, p.id, p.unit_id, u.branch_id, 'active', '13800138000',
                    date '1960-01-01' + n % 18000, case when n % 30 = 0 then '{"no_marketing": true}'::jsonb else '{}' end, {1}, {1}, {1}
                from generate_series(1, {2}) n
                join identity.person p on p.id = ({0})[1 + n % 40] join identity.unit u on u.id = p.unit_id\
                """,
                DSL.val(owners), DSL.val(clock.instant()), DSL.val(CARDS));
        db.execute(
                """
                insert into grading.standing (scheme_id, customer_id, level, rule_level, since, facts, graded_at)
                select s.id, c.id, g.level, g.level, {0}, '{}', {0} from customer.card c join grading.scheme s on s.main,
                    lateral (select case when c.id % 100 < 2 then 'key' when c.id % 100 < 10 then 'focus' else 'ordinary' end as level) g
                where c.number like 'M%'\
                """,
                DSL.val(clock.instant()));
        db.execute("analyze customer.card");
        db.execute("analyze grading.standing");
    }
}
