package zhike.messaging.sms;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import zhike.messaging.message.MessageQueuing;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.loop.Loop;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the lines of this node open and busy; woken by a message, so that nobody waits for a poll.
 */
@Component
@ConditionalOnProperty(name = "zhike.ticking", matchIfMissing = true)
class SmsSender implements SmartLifecycle {
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final Duration LISTEN = Duration.ofSeconds(1);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(8);
    private static final int LONGEST_REST_SECONDS = 60;
    private static final int FULL_MILLIS = 100;
    private final SmsCarriers carriers;
    private final SmsArrivals arrivals;
    private final Receipts receipts;
    private final Replies replies;
    private final List<Going> going = new CopyOnWriteArrayList<>();
    private volatile @Nullable Loop listening;

    SmsSender(
            SmsCarriers carriers,
            SmsArrivals arrivals,
            Receipts receipts,
            Replies replies,
            Broadcast broadcast) {
        this.carriers = carriers;
        this.arrivals = arrivals;
        this.receipts = receipts;
        this.replies = replies;
        broadcast.on(MessageQueuing.WAITING, about -> going.forEach(each -> each.heard(about)));
    }

    /** One carrier on its way. */
    private static final class Going {
        final SmsCarrier carrier;
        final Semaphore wake = new Semaphore(0);
        final Semaphore busy = new Semaphore(1);
        final Semaphore setUp = new Semaphore(0);
        @Nullable Loop loop;
        int rest = 1;

        Going(SmsCarrier carrier) {
            this.carrier = carrier;
        }

        /**
         * A line that is down is not tried for every message, but at once when it is set up anew.
         */
        void heard(String about) {
            wake.release();
            if (about.equals(carrier.provider().name())) setUp.release();
        }

        void turn() throws InterruptedException {
            SmsCarrier.Round ended;
            busy.acquire();
            try {
                ended = carrier.round();
            } finally {
                busy.release();
            }
            switch (ended) {
                case FULL -> TimeUnit.MILLISECONDS.sleep(FULL_MILLIS);
                case SLOWER, LINE -> rest();
                default -> {
                    rest = 1;
                    wake.tryAcquire(LOOK.toSeconds(), TimeUnit.SECONDS);
                    wake.drainPermits();
                }
            }
        }

        private void rest() throws InterruptedException {
            if (setUp.tryAcquire(rest, TimeUnit.SECONDS)) rest = 1;
            setUp.drainPermits();
            rest = Math.min(LONGEST_REST_SECONDS, rest * 2);
        }
    }

    @Override
    public void start() {
        for (SmsCarrier carrier : carriers.all()) {
            Going each = new Going(carrier);
            going.add(each);
            each.loop = Loop.start("sms-" + carrier.provider().name(), each::turn);
        }
        listening = Loop.start("sms-arrivals", this::listen);
    }

    private void listen() throws InterruptedException {
        arrivals.await(LISTEN);
        if (!arrivals.open()) return;
        while (receipts.read()) continue;
        replies.read();
    }

    /** Lets the messages that are under way have their answers. */
    @Override
    public void stop() {
        going.forEach(each -> each.carrier.stop());
        try {
            for (Going each : going)
                if (each.busy.tryAcquire(LAST_ANSWERS.toSeconds(), TimeUnit.SECONDS))
                    each.carrier.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Going each : going) if (each.loop != null) each.loop.stop();
        going.clear();
        Loop ended = listening;
        listening = null;
        if (ended != null) ended.stop();
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }
}
