package zhike.crash;

import zhike.testing.Answer;
import zhike.testing.Caller;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** People who write without a pause and remember what the server said it had. */
final class Writers {
    private static final int AT_ONCE = 4;

    /**
     * What is known of one customer.
     *
     * @param address the last that was acknowledged
     * @param tried asked for and never answered: may be there or not
     */
    record Written(long id, String name, int version, String address, String tried) {}

    final Map<Long, Written> acknowledged = new ConcurrentHashMap<>();
    final AtomicInteger answers = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    void begin(Program program, String round) {
        stopped = false;
        threads.clear();
        for (int at = 0; at < AT_ONCE; at++) {
            String who = round + "甲乙丙丁".charAt(at);
            threads.add(
                    Thread.ofPlatform()
                            .daemon()
                            .start(() -> write(program, who, new Random(who.hashCode()))));
        }
    }

    private void write(Program program, String who, Random chance) {
        try {
            Caller caller = program.stranger().signIn("admin", Program.PASSWORD);
            for (int at = 0; !stopped; at++) {
                Written fresh = opened(caller, "崩溃" + who + at + "号商行");
                for (int change = 0; change < 1 + chance.nextInt(3) && !stopped; change++)
                    fresh = edited(caller, fresh, "地址" + at + "之" + change);
            }
        } catch (RuntimeException | AssertionError cutOff) {
            // whoever writes when the server dies hears nothing
        }
    }

    private Written opened(Caller caller, String name) {
        Answer answer =
                caller.post(
                                "/api/customers",
                                Map.of(
                                        "kind",
                                        "enterprise",
                                        "name",
                                        name,
                                        "address",
                                        "起点",
                                        "phone",
                                        "010-"
                                                + (10_000_000
                                                        + Math.abs(name.hashCode() % 80_000_000)),
                                        "force",
                                        true))
                        .is(201);
        return kept(new Written(answer.id(), name, answer.at("version").asInt(), "起点", ""));
    }

    private Written edited(Caller caller, Written last, String address) {
        acknowledged.put(
                last.id(),
                new Written(last.id(), last.name(), last.version(), last.address(), address));
        Answer answer =
                caller.patch(
                                "/api/customers/" + last.id(),
                                Map.of(
                                        "version",
                                        last.version(),
                                        "changes",
                                        Map.of("address", address)))
                        .is(200);
        return kept(new Written(last.id(), last.name(), answer.at("version").asInt(), address, ""));
    }

    private Written kept(Written written) {
        acknowledged.put(written.id(), written);
        answers.incrementAndGet();
        return written;
    }

    void end() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) thread.join(60_000);
    }
}
