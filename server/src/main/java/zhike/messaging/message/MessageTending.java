package zhike.messaging.message;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import zhike.platform.broadcast.Broadcast;
import zhike.platform.loop.Loop;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Looks after messages on this node as long as it runs: time, and mails on their way. */
@Component
@ConditionalOnProperty(name = "zhike.ticking", matchIfMissing = true)
class MessageTending implements SmartLifecycle {
    private static final int LOOK_SECONDS = 2;
    private final MessageSweep sweep;
    private final MailPassing mails;
    private final Semaphore wake = new Semaphore(0);
    private volatile @Nullable Loop loop;

    MessageTending(MessageSweep sweep, MailPassing mails, Broadcast broadcast) {
        this.sweep = sweep;
        this.mails = mails;
        broadcast.on(MessageQueuing.WAITING, any -> wake.release());
    }

    @Override
    public void start() {
        loop = Loop.start("messages", this::turn);
    }

    private void turn() throws InterruptedException {
        sweep.sweep();
        while (mails.pass()) continue;
        mails.follow();
        wake.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
        wake.drainPermits();
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
