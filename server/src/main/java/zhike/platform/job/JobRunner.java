package zhike.platform.job;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.loop.Loop;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Claims jobs for this node, at most two at once; woken when one is asked for, so that nobody waits
 * for a poll.
 */
@Component
class JobRunner implements SmartLifecycle {
    private static final int AT_ONCE = 2;
    private static final int BEAT_SECONDS = 10;
    private final JobTable table;
    private final JobWorker worker;
    private final ObjectMapper json;
    private final Clock clock;
    private final Semaphore wake = new Semaphore(0);
    private final Set<JobRun> running = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Loop loop;
    private volatile boolean stopping;

    JobRunner(
            JobTable table, JobWorker worker, ObjectMapper json, Clock clock, Broadcast broadcast) {
        this.table = table;
        this.worker = worker;
        this.json = json;
        this.clock = clock;
        broadcast.on(Jobs.WAITING, any -> wake.release());
    }

    @Override
    public void start() {
        stopping = false;
        wake.release();
        loop = Loop.start("jobs", this::look);
    }

    private void look() throws InterruptedException {
        wake.tryAcquire(BEAT_SECONDS, TimeUnit.SECONDS);
        wake.drainPermits();
        running.forEach(run -> table.beat(run.job()));
        while (running.size() < AT_ONCE && begin()) continue;
    }

    private boolean begin() {
        ClaimedJob job = table.claim(worker.kinds().keySet());
        if (job == null) return false;
        JobRun run = new JobRun(job, table, json, clock);
        running.add(run);
        if (stopping) {
            running.remove(run);
            table.release(job);
            return false;
        }
        try {
            Thread.ofPlatform().daemon().name("job-" + job.id()).start(() -> work(run));
        } catch (Throwable e) {
            running.remove(run);
            throw e;
        }
        return true;
    }

    private void work(JobRun run) {
        try {
            worker.work(run);
        } finally {
            running.remove(run);
            wake.release();
        }
    }

    @Override
    public void stop() {
        stopping = true;
        Loop ended = loop;
        loop = null;
        if (ended != null) ended.stop();
        running.forEach(
                run -> {
                    run.stop();
                    table.release(run.job());
                });
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
