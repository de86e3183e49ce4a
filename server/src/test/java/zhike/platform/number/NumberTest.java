package zhike.platform.number;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.platform.db.Tables.NUMBER_RULE;

import com.zaxxer.hikari.HikariDataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.testing.StaffTest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

class NumberTest extends StaffTest {
    @Autowired private NumberRules rules;
    @Autowired private TransactionTemplate transaction;
    @Autowired private DataSource dataSource;

    @Test
    void manyAtOnceGetNumbersOfTheirOwn() throws Exception {
        String kind = kind("T{yyyy}{seq:4}");
        List<Callable<List<String>>> takers = new ArrayList<>();
        for (int taker = 0; taker < 8; taker++) {
            int count = taker == 0 ? 100 : 1 + taker;
            takers.add(
                    () -> {
                        List<String> taken = new ArrayList<>();
                        for (int round = 0; round < 20; round++)
                            taken.addAll(rules.take(kind, count));
                        return taken;
                    });
        }
        List<String> all = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var taken : pool.invokeAll(takers)) all.addAll(taken.get());
        }
        assertThat(all).hasSize(20 * (100 + 2 + 3 + 4 + 5 + 6 + 7 + 8)).doesNotHaveDuplicates();
        assertThat(all).allMatch(number -> number.startsWith("T" + LocalDate.now(clock).getYear()));
    }

    @Test
    void nobodyWaitsForAnothersTransactionAndWhatIsRolledBackIsNotGivenAgain() {
        String kind = kind("T{seq:4}");
        String first = rules.take(kind, 1).getFirst();
        String second =
                transaction.execute(
                        status -> {
                            status.setRollbackOnly();
                            return rules.take(kind, 1).getFirst();
                        });
        assertThat(rules.take(kind, 1).getFirst()).isNotEqualTo(second).isNotEqualTo(first);
    }

    @Test
    void manyThatHoldEveryConnectionStillGetTheirNumbers() throws Exception {
        String kind = kind("T{seq:6}");
        // one is always taken: it listens to the other nodes
        int all = dataSource.unwrap(HikariDataSource.class).getMaximumPoolSize() - 1;
        CyclicBarrier holding = new CyclicBarrier(all);
        List<Callable<List<String>>> takers = new ArrayList<>();
        for (int taker = 0; taker < all; taker++)
            takers.add(
                    () ->
                            transaction.execute(
                                    status -> {
                                        db.fetch("select 1");
                                        try {
                                            holding.await(30, TimeUnit.SECONDS);
                                        } catch (Exception e) {
                                            throw new IllegalStateException(e);
                                        }
                                        return rules.take(kind, 40);
                                    }));
        List<String> taken = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(all)) {
            for (var each : pool.invokeAll(takers)) taken.addAll(each.get());
        }
        assertThat(taken).hasSize(40 * all).doesNotHaveDuplicates();
    }

    @Test
    void aRuleThatCouldRepeatIsRefused() {
        String kind = kind("K{yyyy}{seq:6}");
        rules.take(kind, 1).getFirst();
        admin().put("/api/number-rules/" + kind, Map.of("pattern", "K{yyyy}{MM}{seq:4}"))
                .refused(422, "number.may-repeat")
                .names("pattern");
        admin().put("/api/number-rules/" + kind, Map.of("pattern", "C{yy}{MM}{seq:4}")).is(200);
        assertThat(admin().get("/api/number-rules/" + kind).at("example").asString())
                .matches("C\\d{4}0001");
        assertThat(rules.take(kind, 1).getFirst()).startsWith("C");
        admin().put("/api/number-rules/" + kind, Map.of("pattern", "C{yy}"))
                .refused(422, "number.pattern")
                .names("pattern");
        with("sales").get("/api/number-rules/" + kind).refused(403, "operation.not-granted");
    }

    private String kind(String pattern) {
        String kind = unique("kind");
        db.insertInto(NUMBER_RULE, NUMBER_RULE.KIND, NUMBER_RULE.PATTERN)
                .values(kind, pattern)
                .execute();
        return kind;
    }
}
