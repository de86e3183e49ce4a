package zhike.approval.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.ZhikeApplication;
import zhike.approval.Paper;
import zhike.identity.PeopleChanged;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.testing.Caller;
import zhike.testing.TestDatabase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A seeded random run over two nodes on one database. Every deed comes to both at the same moment;
 * now and then a node dies before the commit, or after it and before it could say so, and the deed
 * comes again. Whatever happens, each approval ends where the model ends, that knows one thread.
 * {@code -Dzhike.approval.events=200000} for the long run, {@code -Dzhike.seed} for another.
 */
class TwoNodesTest extends Paper {
    private static final int EVENTS = Integer.getInteger("zhike.approval.events", 3_000);
    private static final long SEED = Long.getLong("zhike.seed", 20261122L);
    private static final int PER_APPROVAL = 8;
    private static final String[] VERDICTS = {
        "approved", "approved", "approved", "refused", "returned"
    };
    @Autowired private ApplicationContext first;
    private ConfigurableApplicationContext second;
    private final AtomicInteger crashes = new AtomicInteger();
    private final AtomicInteger deeds = new AtomicInteger();
    private List<Caller> people;

    /** The power goes. */
    private static final class Crash extends RuntimeException {}

    @BeforeEach
    void startTheOtherNode() {
        chain(USUAL);
        Caller colleague = as("sales_manager", sales);
        manages(leader, colleague);
        people = List.of(manager, finance, leader, colleague);
        second =
                new SpringApplicationBuilder(ZhikeApplication.class)
                        .initializers(new TestDatabase())
                        .run(
                                "--server.port=0",
                                "--zhike.data=target/test-node-two",
                                "--zhike.ticking=false",
                                "--zhike.password.rounds=1000");
        second.getBean(Broadcast.class).tell(PeopleChanged.TOPIC, 0);
    }

    @AfterEach
    void stopTheOtherNode() {
        second.close();
    }

    @Test
    void everyApprovalEndsWhereTheModelEnds() throws Exception {
        int approvalsToRun = Math.max(1, EVENTS / PER_APPROVAL);
        long began = System.nanoTime();
        try (ExecutorService lanes = Executors.newFixedThreadPool(2)) {
            List<Future<List<String>>> running = new ArrayList<>();
            for (int lane = 0; lane < 2; lane++) {
                int from = lane;
                running.add(
                        lanes.submit(
                                () -> {
                                    List<String> wrong = new ArrayList<>();
                                    for (int i = from; i < approvalsToRun; i += 2)
                                        wrong.addAll(run(SEED + i));
                                    return wrong;
                                }));
            }
            for (Future<List<String>> each : running) assertThat(each.get()).isEmpty();
        }
        assertThat(deeds.get()).isGreaterThanOrEqualTo(EVENTS * 9 / 10);
        assertThat(crashes.get()).isPositive();
        System.out.printf(
                "%d deeds on %d approvals over two nodes, %d crashes, %d ms%n",
                deeds.get(),
                approvalsToRun,
                crashes.get(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    }

    private List<String> run(long seed) throws Exception {
        Random random = new Random(seed);
        boolean large = random.nextBoolean();
        RunModel model = new RunModel(large);
        long id = ask(large ? 5000 : 100);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < PER_APPROVAL; i++) deed(random, model, id, nodes);
        }
        return differences(seed, model, id);
    }

    private void deed(Random random, RunModel model, long id, ExecutorService nodes)
            throws Exception {
        int person = random.nextInt(4);
        RunModel.Part part = model.of(person);
        long task = part == null ? -1 : tasks(id).get(model.index(part));
        int kind = random.nextInt(20);
        if (kind < 12) {
            String said = VERDICTS[random.nextInt(VERDICTS.length)];
            Verdict verdict = verdict(said);
            both(
                    random,
                    nodes,
                    node ->
                            node.getBean(Deciding.class)
                                    .decide(people.get(person).personId, id, task, verdict, "意见"));
            if (part != null) model.decide(part, said);
        } else if (kind < 13) {
            both(
                    random,
                    nodes,
                    node -> node.getBean(Withdrawing.class).withdraw(asker.personId, id, null));
            model.withdraw();
        } else if (kind < 16) {
            boolean large = random.nextBoolean();
            Map<String, Object> facts = Map.of("amount", large ? 5000 : 100);
            both(
                    random,
                    nodes,
                    node ->
                            node.getBean(Correcting.class)
                                    .correct(asker.personId, id, facts, null));
            model.correct(large);
        } else if (kind < 18) {
            both(
                    random,
                    nodes,
                    node ->
                            node.getBean(HandingOn.class)
                                    .hand(
                                            people.get(person).personId,
                                            id,
                                            task,
                                            people.get(RunModel.COLLEAGUE).personId,
                                            "忙"));
            if (part != null) model.hand(part, RunModel.COLLEAGUE);
        } else if (person != RunModel.LEADER) {
            // above the leader stands whoever other tests made the head of the company
            both(random, nodes, node -> node.getBean(Escalating.class).overdue(task));
            if (part != null) model.overdue(part, Set.of(RunModel.MANAGER, RunModel.COLLEAGUE));
        }
    }

    private static Verdict verdict(String said) {
        for (Verdict each : Verdict.values()) if (each.state().equals(said)) return each;
        throw new IllegalArgumentException(said);
    }

    private interface Deed {
        void on(ApplicationContext node);
    }

    /** On both nodes at once; then again where one died. */
    private void both(Random random, ExecutorService nodes, Deed deed) throws Exception {
        deeds.incrementAndGet();
        int death = random.nextInt(12);
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Boolean> one = nodes.submit(() -> dies(start, first, deed, death == 0, death == 1));
        Future<Boolean> two = nodes.submit(() -> dies(start, second, deed, death == 2, death == 3));
        boolean again = one.get() | two.get();
        if (again) {
            crashes.incrementAndGet();
            alone(random.nextBoolean() ? first : second, deed);
        }
    }

    private boolean dies(
            CyclicBarrier start,
            ApplicationContext node,
            Deed deed,
            boolean beforeCommit,
            boolean afterCommit)
            throws Exception {
        start.await();
        if (!beforeCommit) {
            alone(node, deed);
            return afterCommit;
        }
        try {
            node.getBean(TransactionTemplate.class)
                    .executeWithoutResult(
                            status -> {
                                once(node, deed);
                                throw new Crash();
                            });
        } catch (Crash | UnexpectedRollbackException | PessimisticLockingFailureException crash) {
            return true;
        }
        return true;
    }

    /** As the clock does, it comes again where the approval is held. */
    private static void alone(ApplicationContext node, Deed deed) {
        while (true)
            try {
                once(node, deed);
                return;
            } catch (PessimisticLockingFailureException held) {
                Thread.onSpinWait();
            }
    }

    private static void once(ApplicationContext node, Deed deed) {
        try {
            deed.on(node);
        } catch (Refusal refusal) {
            // the second of two, or what cannot be: the model says whether it was right
        }
    }

    private List<Long> tasks(long id) {
        return db.fetch("select id from approval.task where request_id = ? order by id", id)
                .getValues(0, Long.class);
    }

    private List<String> differences(long seed, RunModel model, long id) {
        List<String> wrong = new ArrayList<>();
        var row =
                db.fetchSingle(
                        "select state, at_step, round from approval.request where id = ?", id);
        String here = row.get(0) + " " + row.get(1) + " " + row.get(2);
        String there = model.state + " " + model.at + " " + model.round;
        if (!here.equals(there)) wrong.add(seed + ": " + here + " instead of " + there);
        List<String> parts =
                db.fetch(
                                "select step, round, approver_id, state from approval.task where"
                                        + " request_id = ? order by id",
                                id)
                        .map(
                                task ->
                                        task.get(0)
                                                + "/"
                                                + task.get(1)
                                                + "/"
                                                + index(task.get(2, Long.class))
                                                + "="
                                                + task.get(3));
        List<String> expected = model.parts.stream().map(RunModel.Part::toString).toList();
        if (!parts.equals(expected)) wrong.add(seed + ": " + parts + " instead of " + expected);
        int told =
                db.fetchCount(
                        zhike.approval.db.Tables.ACT,
                        zhike.approval.db.Tables.ACT
                                .REQUEST_ID
                                .eq(id)
                                .and(
                                        zhike.approval.db.Tables.ACT.KIND.in(
                                                "returned", "refused", "withdrawn")));
        int expectedTold =
                model.told.entrySet().stream()
                        .filter(each -> !each.getKey().equals("approved"))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        if (told != expectedTold)
            wrong.add(seed + ": " + told + " lines of the trail instead of " + expectedTold);
        return wrong;
    }

    private int index(long person) {
        for (int i = 0; i < people.size(); i++) if (people.get(i).personId == person) return i;
        return -1;
    }
}
