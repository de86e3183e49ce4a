package zhike.platform.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

class LoopTest {
    @RepeatedTest(200)
    void everyLoopThatIsStartedRuns() throws Exception {
        CountDownLatch ran = new CountDownLatch(2);
        Loop loop = Loop.start("test", ran::countDown);
        assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        loop.stop();
    }

    @Test
    void aRoundThatFailsIsFollowedByAnotherWhateverItThrew() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch third = new CountDownLatch(1);
        Loop loop =
                Loop.start(
                        "test",
                        () -> {
                            switch (rounds.incrementAndGet()) {
                                case 1 -> throw new IllegalStateException("on purpose");
                                case 2 -> throw new StackOverflowError("on purpose");
                                default -> third.countDown();
                            }
                        });
        assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
        loop.stop();
    }

    @Test
    void whenItIsStoppedAWaitingRoundIsInterruptedAndTheLast() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        AtomicInteger rounds = new AtomicInteger();
        CountDownLatch interrupted = new CountDownLatch(1);
        Loop loop =
                Loop.start(
                        "test",
                        () -> {
                            rounds.incrementAndGet();
                            waiting.countDown();
                            try {
                                Thread.sleep(60_000);
                            } finally {
                                interrupted.countDown();
                            }
                        });
        assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
        loop.stop();
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(rounds).hasValue(1);
    }
}
