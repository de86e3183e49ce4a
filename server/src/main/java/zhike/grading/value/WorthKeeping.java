package zhike.grading.value;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import zhike.identity.Acting;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.loop.Loop;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Counts on this node what any node noted, as soon as it is committed. */
@Component
class WorthKeeping implements SmartLifecycle {
    private static final int LOOK_SECONDS = 30;
    private final WorthDue due;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Loop loop;

    WorthKeeping(WorthDue due, Broadcast broadcast) {
        this.due = due;
        broadcast.on(WorthDue.TOPIC, any -> wake.release());
    }

    @Override
    public void start() {
        wake.release();
        loop = Loop.start("worth", this::look);
    }

    private void look() throws InterruptedException {
        wake.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
        wake.drainPermits();
        Acting.run(
                null,
                () -> {
                    while (due.work()) continue;
                });
    }

    @Override
    public void stop() {
        Loop ended = loop;
        loop = null;
        if (ended != null) ended.stop();
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
