package zhike.messaging.sms;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes what is due to one provider, as many at once as its window allows. */
final class SmsCarrier {
    private static final Logger log = LoggerFactory.getLogger(SmsCarrier.class);
    private static final int LOOK_MILLIS = 200;
    private static final int GATHER_MILLIS = 2;
    private final SmsProvider provider;
    private final SmsQueue queue;
    private final SmsEar ear;
    private final Clock clock;
    private final LinkedBlockingQueue<SmsAnswer> answers = new LinkedBlockingQueue<>();

    /** Come in and not written down yet; they hold their place in the window until they are. */
    private final List<SmsAnswer> open = new ArrayList<>();

    private int underWay;
    private @Nullable SmsFault fault;
    private volatile @Nullable SmsLine line;
    private volatile LineState state;
    private volatile boolean stopping;
    private volatile @Nullable Object setup;

    /** How a round ended. */
    enum Round {
        OFF,
        EMPTY,
        /** More would leave if they might: the pace, or the quiet hours. */
        FULL,
        SLOWER,
        LINE
    }

    SmsCarrier(SmsProvider provider, SmsQueue queue, SmsEar ear, Clock clock) {
        this.provider = provider;
        this.queue = queue;
        this.ear = ear;
        this.clock = clock;
        state = new LineState(false, clock.instant(), null, null);
    }

    LineState state() {
        SmsLine now = line;
        return state.open() && (now == null || !now.alive())
                ? new LineState(false, state.since(), "sms.connection-broken", "")
                : state;
    }

    SmsEar ear() {
        return ear;
    }

    SmsProvider provider() {
        return provider;
    }

    /** The line, where it is open as it is set up now: for a trial. */
    @Nullable SmsLine line() {
        SmsLine now = line;
        return now != null && now.alive() && provider.setup().equals(setup) ? now : null;
    }

    /** Until nothing more can be done now. */
    Round round() throws InterruptedException {
        queue.lost(provider);
        fault = null;
        if (!provider.on()) {
            hangUp(null);
            return Round.OFF;
        }
        SmsLine now;
        try {
            now = connected();
        } catch (SmsFault e) {
            hangUp(e);
            return Round.LINE;
        }
        while (turn(now)) gather();
        if (fault == null) return queue.due() ? Round.FULL : Round.EMPTY;
        if (fault.kind() == SmsFault.Kind.SLOWER) return Round.SLOWER;
        hangUp(fault);
        return Round.LINE;
    }

    /**
     * @return whether something is under way
     */
    private boolean turn(SmsLine now) {
        boolean more = fault == null && !stopping && now.alive();
        int room = more ? provider.window() - underWay + open.size() : 0;
        List<ClaimedSms> claimed = queue.turn(provider, open, room);
        underWay -= open.size();
        open.clear();
        for (ClaimedSms each : claimed) {
            underWay++;
            Thread.ofVirtual().name("sms").start(() -> answers.add(send(now, each)));
        }
        return underWay > 0;
    }

    private void gather() throws InterruptedException {
        SmsAnswer first = answers.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (first == null) return;
        open.add(first);
        while (open.size() < underWay) {
            SmsAnswer next = answers.poll(GATHER_MILLIS, TimeUnit.MILLISECONDS);
            if (next == null) break;
            open.add(next);
            if (open.size() * 2 >= underWay && answers.isEmpty()) break;
        }
        for (SmsAnswer each : open) note(each.fault());
    }

    private void note(@Nullable SmsFault of) {
        if (of == null) return;
        boolean all = of.kind() == SmsFault.Kind.LINE || of.kind() == SmsFault.Kind.LOST;
        if (all || fault == null && of.kind() == SmsFault.Kind.SLOWER) fault = of;
    }

    private static SmsAnswer send(SmsLine line, ClaimedSms message) {
        Map<Integer, String> taken = new TreeMap<>();
        try {
            for (SmsPart part : message.parts()) submit(line, part, taken);
            return new SmsAnswer(message, taken, null);
        } catch (SmsFault e) {
            return new SmsAnswer(message, taken, e);
        } catch (RuntimeException e) {
            log.warn("Text message {} broke off", message.id(), e);
            return new SmsAnswer(
                    message,
                    taken,
                    new SmsFault(SmsFault.Kind.LOST, "sms.uncertain", e.toString()));
        }
    }

    private static void submit(SmsLine line, SmsPart part, Map<Integer, String> taken)
            throws SmsFault {
        try {
            taken.put(part.no(), line.submit(part));
        } catch (SmsFault e) {
            // taken when it was sent before; its id went with the lost answer
            if (e.kind() != SmsFault.Kind.REPEATED) throw e;
        }
    }

    private SmsLine connected() throws SmsFault {
        Object wanted = provider.setup();
        SmsLine now = line;
        if (now != null && now.alive() && wanted.equals(setup)) return now;
        if (now != null) now.close();
        line = null;
        SmsLine fresh = provider.open(ear);
        line = fresh;
        setup = wanted;
        state = new LineState(true, clock.instant(), null, null);
        log.info("The line to {} is open", provider.name());
        return fresh;
    }

    private void hangUp(@Nullable SmsFault why) {
        SmsLine now = line;
        line = null;
        if (now != null) now.close();
        if (why != null) log.warn("The line to {} is down: {}", provider.name(), why.code());
        String code = why == null ? null : why.code();
        if (now != null || state.open() || !Objects.equals(code, state.code()))
            state = new LineState(false, clock.instant(), code, why == null ? null : why.said());
    }

    /** Nothing new is begun; what is under way comes to its end within the round. */
    void stop() {
        stopping = true;
    }

    void close() {
        hangUp(null);
    }
}
