package zhike.visit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.test.context.TestPropertySource;

import zhike.testing.Caller;
import zhike.testing.ServerTest;

/** How long coverage takes among a million customers: {@code -Dvisit.cards=1000000}. */
@EnabledIfSystemProperty(named = "visit.cards", matches = "\\d+")
@TestPropertySource(properties = "zhike.test.database=zhike_coverage_million")
class MillionTest extends ServerTest {
    private static final int CARDS = Integer.getInteger("visit.cards", 0);

    @Test
    void aMillionCustomersAreCountedAndTheirPagesComeAtOnce() {
        Caller manager = as("general_manager", company.root);
        Long[] owners = new Long[40];
        for (int at = 0; at < owners.length; at++)
            owners[at] =
                    as("sales", at % 2 == 0 ? company.northSalesTeam : company.southSalesTeam)
                            .personId;
        fill(owners);
        double report = worst(manager, "/api/visit-coverage?days=90");
        double first = worst(manager, "/api/visit-coverage/customers?days=90");
        double own =
                worst(
                        manager,
                        "/api/visit-coverage/customers?days=90&never=true&owner=" + owners[3]);
        Caller seller = as("sales_manager", company.northSales);
        double team = worst(seller, "/api/visit-coverage?days=90");
        double visitors = worst(manager, "/api/visit-coverage/visitors");
        System.out.printf(
                "among %d: report %.2f s, a page %.3f s, a page of one owner %.3f s, of a"
                        + " department %.2f s, visitors %.2f s%n",
                CARDS, report, first, own, team, visitors);
        assertThat(first).isLessThan(1);
        assertThat(report).isLessThan(15);
    }

    private void fill(Long[] owners) {
        db.execute(
                """
                insert into customer.card (number, kind, name, name_sort, name_key, owner_id, unit_id, branch_id, stage,
                    confirmed_at, created_at, updated_at)
                select 'M' || n, 'enterprise', '客户' || n, 'kh' || n, 'kh' || n, p.id, p.unit_id, u.branch_id, 'active',
                    {1}, {1}, {1}
                from generate_series(1, {2}) n
                join identity.person p on p.id = ({0})[1 + n % 40] join identity.unit u on u.id = p.unit_id\
                """,
                DSL.val(owners), DSL.val(clock.instant()), DSL.val(CARDS));
        db.execute(
                """
                insert into visit.touch (customer_id, person_id, unit_id, branch_id, way, at, executive)
                select c.id, c.owner_id, c.unit_id, c.branch_id, case when k = 1 then 'visit' else 'phone' end,
                    {0} - (c.id * 7 + k * 61) % 400 * interval '1 day', false
                from customer.card c, generate_series(1, 2) k where c.number like 'M%' and c.id % 3 <> 0\
                """,
                DSL.val(clock.instant()));
        db.execute("analyze customer.card");
        db.execute("analyze visit.touch");
    }

    private static double worst(Caller who, String path) {
        double worst = 0;
        for (int n = 0; n < 3; n++) {
            long began = System.nanoTime();
            who.get(path).is(200);
            worst = Math.max(worst, (System.nanoTime() - began) / 1e9);
        }
        return worst;
    }
}
