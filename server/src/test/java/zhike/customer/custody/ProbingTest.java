package zhike.customer.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;

import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.access.Viewer;
import zhike.access.Viewers;
import zhike.platform.error.Refusal;
import zhike.testing.ServerTest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

class ProbingTest extends ServerTest {
    @Autowired private Probing probing;
    @Autowired private Viewers viewers;
    @Autowired private DataSource dataSource;
    @Autowired private TransactionTemplate transaction;

    private int kept(Viewer viewer) {
        return db.fetchSingle(
                        "select count(*) from customer.probe where person_id = {0}",
                        DSL.val(viewer.personId()))
                .get(0, Integer.class);
    }

    @Test
    void manyThatHoldEveryConnectionStillHaveTheirQuestionsCounted() throws Exception {
        Viewer agent = viewers.of(company.person(company.northSales, "agent"));
        // one is always taken: it listens to the other nodes
        int all = dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize() - 1;
        CyclicBarrier holding = new CyclicBarrier(all);
        List<Callable<Boolean>> askers = new ArrayList<>();
        for (int asker = 0; asker < all; asker++) {
            var value = new Probing.Value("number", "1390000000" + asker);
            askers.add(
                    () ->
                            transaction.execute(
                                    status -> {
                                        db.fetch("select 1");
                                        try {
                                            holding.await(30, TimeUnit.SECONDS);
                                        } catch (Exception e) {
                                            throw new IllegalStateException(e);
                                        }
                                        probing.note(agent, List.of(value));
                                        return true;
                                    }));
        }
        try (var pool = Executors.newFixedThreadPool(all)) {
            for (var each : pool.invokeAll(askers)) assertThat(each.get()).isTrue();
        }
        assertThat(kept(agent)).isEqualTo(all);
    }

    @Test
    void aQuestionStaysCountedThoughTheDeedIsUndone() {
        Viewer agent = viewers.of(company.person(company.northSales, "agent"));
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        status -> {
                                            probing.note(
                                                    agent,
                                                    List.of(
                                                            new Probing.Value(
                                                                    "id_number",
                                                                    "11010519491231002X")));
                                            throw Refusal.conflict("customer.duplicate");
                                        }))
                .isInstanceOf(Refusal.class);
        assertThat(kept(agent)).isOne();
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from audit.entry where action ="
                                                + " 'customer.probed' and detail->>'value' like"
                                                + " '%002X'")
                                .get(0, Integer.class))
                .isPositive();
    }
}
