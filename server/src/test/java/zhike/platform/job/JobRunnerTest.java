package zhike.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.json.JsonMapper;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.who.Who;
import zhike.testing.ServerTest;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The thread that looks for jobs: there at every start, and there to stay. */
class JobRunnerTest extends ServerTest {
    private final Semaphore looked = new Semaphore(0);
    private volatile @Nullable Error fault;
    @Autowired private Broadcast broadcast;
    @Autowired private Who who;
    private @Nullable JobRunner runner;

    @AfterEach
    void stop() {
        if (runner != null) runner.stop();
    }

    @Test
    void itLooksForJobsAtEveryStart() throws InterruptedException {
        JobRunner jobs = runner();
        for (int start = 0; start < 3_000; start++) {
            jobs.start();
            assertThat(looked.tryAcquire(20, TimeUnit.SECONDS)).as("start " + start).isTrue();
            assertThat(jobs.isRunning()).isTrue();
            jobs.stop();
            looked.drainPermits();
        }
    }

    @Test
    void anErrorDoesNotEndIt() throws InterruptedException {
        JobRunner jobs = runner();
        fault = new OutOfMemoryError("on purpose");
        jobs.start();
        assertThat(looked.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        fault = null;
        broadcast.tell(Jobs.WAITING, 0);
        assertThat(looked.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        assertThat(jobs.isRunning()).isTrue();
    }

    private JobRunner runner() {
        JobTable table = new Looked(clock);
        JobRunner made =
                new JobRunner(
                        table,
                        new JobWorker(List.of(), table, JsonMapper.shared(), who),
                        JsonMapper.shared(),
                        clock,
                        broadcast);
        runner = made;
        return made;
    }

    /** A table without jobs that tells when somebody looks. */
    private final class Looked extends JobTable {
        Looked(Clock clock) {
            super(db, clock);
        }

        @Override
        public @Nullable ClaimedJob claim(Collection<String> kinds) {
            looked.release();
            Error thrown = fault;
            if (thrown != null) throw thrown;
            return null;
        }
    }
}
