package zhike.identity.live;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import zhike.identity.PeopleChanged;
import zhike.identity.SignedIn;
import zhike.identity.signin.Sessions;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.error.Refusal;
import zhike.platform.loop.Loop;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * The streams of the open screens. One loop writes to all of them: it gathers what happens within a
 * quarter of a second, so that a hundred changes at once are one word to each screen.
 */
@Component
class LiveScreens implements SmartLifecycle {
    private static final int GATHERED_MILLIS = 250;
    private static final int ROUNDS_BETWEEN_BEATS = 60;

    /** A browser shows few tabs at once; each stream costs memory, and a word to send. */
    private static final int MOST_OF_A_SESSION = 6;

    /** Whoever signs in again and again opens no more for that. */
    static final int MOST_OF_A_PERSON = 24;

    /**
     * @param number the oldest has the smallest
     */
    private record Line(long session, long person, long number) {}

    private final Map<SseEmitter, Line> open = new ConcurrentHashMap<>();
    private final AtomicLong opened = new AtomicLong();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Sessions sessions;
    private volatile @Nullable Loop loop;
    private int round;

    LiveScreens(Sessions sessions, Broadcast broadcast) {
        this.sessions = sessions;
        broadcast.on(PeopleChanged.TOPIC, any -> changed.set(true));
        broadcast.on(Sessions.ENDED, any -> ended.set(true));
    }

    /**
     * @throws Refusal to who has no session, such as a program with a key: its end could not be
     *     told
     */
    SseEmitter open(SignedIn who) {
        if (who.sessionId() == null) throw Refusal.forbidden("operation.not-granted");
        SseEmitter screen = new SseEmitter(0L);
        screen.onCompletion(() -> open.remove(screen));
        screen.onError(e -> open.remove(screen));
        open.put(screen, new Line(who.sessionId(), who.personId(), opened.incrementAndGet()));
        LiveWord.HELLO.to(screen);
        long session = who.sessionId();
        endOldest(line -> line.session() == session, MOST_OF_A_SESSION);
        endOldest(line -> line.person() == who.personId(), MOST_OF_A_PERSON);
        return screen;
    }

    private void endOldest(Predicate<Line> whose, int most) {
        open.entrySet().stream()
                .filter(entry -> whose.test(entry.getValue()))
                .sorted(Comparator.comparingLong(entry -> -entry.getValue().number()))
                .skip(most)
                .forEach(entry -> end(entry.getKey(), LiveWord.TOO_MANY));
    }

    private void end(SseEmitter screen, LiveWord word) {
        // forgotten at once, or the next to come would count it again
        open.remove(screen);
        Thread.startVirtualThread(
                () -> {
                    word.to(screen);
                    screen.complete();
                });
    }

    /** How many streams are open on this node. */
    int count() {
        return open.size();
    }

    private void look() throws InterruptedException {
        Thread.sleep(GATHERED_MILLIS);
        if (ended.getAndSet(false)) dismiss();
        if (changed.getAndSet(false)) tell(LiveWord.RIGHTS);
        if (++round % ROUNDS_BETWEEN_BEATS == 0) tell(LiveWord.BEAT);
    }

    /** Each on its own: one that no longer takes what it is sent holds up nobody else. */
    private void tell(LiveWord word) {
        open.keySet().forEach(screen -> Thread.startVirtualThread(() -> word.to(screen)));
    }

    /** Whose session has ended hears it, and hears no more. */
    private void dismiss() {
        // who comes while the others are looked up has not been asked about
        Map<SseEmitter, Line> asked = Map.copyOf(open);
        Set<Long> alive =
                sessions.alive(asked.values().stream().map(Line::session).collect(toSet()));
        asked.forEach(
                (screen, line) -> {
                    if (!alive.contains(line.session())) end(screen, LiveWord.ENDED);
                });
    }

    @Override
    public void start() {
        loop = Loop.start("live-screens", this::look);
    }

    // open streams would hold up the shutdown until its patience ends
    @Override
    public void stop() {
        Loop running = loop;
        loop = null;
        if (running != null) running.stop();
        open.keySet().forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
