package zhike.messaging.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import zhike.messaging.Outbox;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.loop.Loop;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Sends on this node as long as it runs; woken by a letter, so that nobody waits for a poll. */
@Component
@ConditionalOnProperty(name = "zhike.ticking", matchIfMissing = true)
class LetterSender implements SmartLifecycle {
    private static final int LOOK_SECONDS = 10;
    private static final int LONGEST_REST_SECONDS = 300;
    private static final int LAST_LETTER_SECONDS = 8;
    private final Postman postman;
    private final Semaphore wake = new Semaphore(0);
    private final ReentrantLock busy = new ReentrantLock();
    private volatile @Nullable Loop loop;
    private int rest = LOOK_SECONDS;

    LetterSender(Postman postman, Broadcast broadcast) {
        this.postman = postman;
        broadcast.on(Outbox.WAITING, any -> wake.release());
    }

    @Override
    public void start() {
        loop = Loop.start("letters", this::turn);
    }

    private void turn() throws InterruptedException {
        busy.lock();
        Postman.Round ended;
        try {
            ended = postman.round();
        } finally {
            busy.unlock();
        }
        switch (ended) {
            case EMPTY -> {
                rest = LOOK_SECONDS;
                wake.tryAcquire(rest, TimeUnit.SECONDS);
                wake.drainPermits();
            }
            case AGAIN -> rest = LOOK_SECONDS;
            case FULL -> TimeUnit.SECONDS.sleep(1);
            case SERVER -> {
                TimeUnit.SECONDS.sleep(rest);
                rest = Math.min(LONGEST_REST_SECONDS, rest * 2);
            }
        }
    }

    /** Lets the letter that is under way arrive. */
    @Override
    public void stop() {
        Loop ended = loop;
        loop = null;
        if (ended == null) return;
        ended.stop();
        try {
            if (busy.tryLock(LAST_LETTER_SECONDS, TimeUnit.SECONDS)) busy.unlock();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
