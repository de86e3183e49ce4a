package zhike.customer.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import static zhike.customer.db.Tables.CARD;
import static zhike.identity.db.Tables.UNIT;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.access.Viewers;
import zhike.customer.card.CardCreating;
import zhike.testing.Caller;
import zhike.testing.StaffTest;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

class UnitFollowingTest extends StaffTest {
    private static final Duration WHILE = Duration.ofMillis(700);
    @Autowired private CardCreating creating;
    @Autowired private Viewers viewers;
    @Autowired private TransactionTemplate transaction;

    @Test
    void aUnitWaitsForTheCustomersThatAreMadeInItAndTakesThemAlong() {
        long unit = company.unit(company.north, "department", "边搬边建部");
        Caller sales = as("sales", unit);
        AtomicReference<CompletableFuture<?>> moving = new AtomicReference<>();
        Long id =
                transaction.execute(
                        status -> {
                            long made = create(sales, "搬迁途中所建公司");
                            moving.set(CompletableFuture.runAsync(() -> move(unit)));
                            assertThat(moving.get())
                                    .failsWithin(WHILE)
                                    .withThrowableOfType(TimeoutException.class);
                            return made;
                        });
        assertThat(moving.get()).succeedsWithin(Duration.ofSeconds(60));
        assertThat(branch(id)).isEqualTo(company.south);
    }

    @Test
    void aCustomerWaitsForItsUnitToArrive() {
        long unit = company.unit(company.north, "department", "先搬后建部");
        Caller sales = as("sales", unit);
        AtomicReference<CompletableFuture<Long>> made = new AtomicReference<>();
        transaction.executeWithoutResult(
                status -> {
                    db.update(UNIT)
                            .set(UNIT.BRANCH_ID, company.south)
                            .where(UNIT.ID.eq(unit))
                            .execute();
                    made.set(
                            CompletableFuture.supplyAsync(
                                    () -> transaction.execute(inner -> create(sales, "等候搬迁公司"))));
                    assertThat(made.get())
                            .failsWithin(WHILE)
                            .withThrowableOfType(TimeoutException.class);
                });
        assertThat(made.get()).succeedsWithin(Duration.ofSeconds(60));
        assertThat(branch(made.get().join())).isEqualTo(company.south);
    }

    private long create(Caller owner, String name) {
        return creating.create(
                viewers.of(owner.personId), "enterprise", Map.of("name", name), null, List.of());
    }

    private Long branch(Long id) {
        return db.select(CARD.BRANCH_ID).from(CARD).where(CARD.ID.eq(id)).fetchSingle().value1();
    }

    private void move(long unit) {
        admin().put(
                        "/api/units/" + unit,
                        Map.of(
                                "parentId",
                                company.south,
                                "kind",
                                "department",
                                "name",
                                "搬迁部",
                                "code",
                                unique("moved")))
                .is(200);
    }

    @Test
    void customersFollowTheirUnitToItsNewBranch() {
        long unit = company.unit(company.north, "department", "搬迁部");
        long id = customer(as("sales", unit), "随迁公司");
        Caller north = as("branch_manager", company.north);
        Caller south = as("branch_manager", company.south);
        north.get("/api/customers/" + id).is(200);
        south.get("/api/customers/" + id).refused(404, "customer.missing");
        move(unit);
        north.get("/api/customers/" + id).refused(404, "customer.missing");
        assertThat(
                        south.get("/api/customers/" + id)
                                .is(200)
                                .body()
                                .path("branch")
                                .path("id")
                                .asLong())
                .isEqualTo(company.south);
    }

    @Test
    void aUnitWithCustomersStaysOpenUntilTheyAreHandedOver() {
        long unit = company.unit(company.north, "department", "撤销部");
        Caller owner = as("sales", unit);
        Caller manager = as("branch_manager", company.north);
        long id = customer(owner, "留守公司");
        admin().post(
                        "/api/people/" + owner.personId + "/departure",
                        Map.of("on", LocalDate.now(clock).toString()))
                .is(204);
        admin().post("/api/units/" + unit + "/closure").refused(409, "unit.customers");
        manager.put(
                        "/api/customers/" + id + "/owner",
                        Map.of("ownerId", as("sales").personId, "reason", "部门撤销"))
                .is(200);
        assertThat(admin().post("/api/units/" + unit + "/closure").status()).isBetween(200, 204);
    }
}
