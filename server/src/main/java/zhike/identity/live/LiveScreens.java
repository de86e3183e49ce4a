package zhike.identity.live;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import zhike.identity.PeopleChanged;
import zhike.identity.SignedIn;
import zhike.identity.signin.Sessions;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.loop.Loop;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The streams of the open screens. One loop writes to all of them: it gathers what happens within a
 * quarter of a second, so that a hundred changes at once are one word to each screen.
 */
@Component
class LiveScreens implements SmartLifecycle {
    private static final int GATHERED_MILLIS = 250;
    private static final int ROUNDS_BETWEEN_BEATS = 60;
    private final Map<SseEmitter, Long> open = new ConcurrentHashMap<>();
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

    SseEmitter open(SignedIn who) {
        SseEmitter screen = new SseEmitter(0L);
        screen.onCompletion(() -> open.remove(screen));
        screen.onError(e -> open.remove(screen));
        open.put(screen, who.sessionId() == null ? 0 : who.sessionId());
        LiveWord.HELLO.to(screen);
        return screen;
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
        Set<Long> alive = sessions.alive(new HashSet<>(open.values()));
        open.forEach(
                (screen, session) -> {
                    if (alive.contains(session)) return;
                    Thread.startVirtualThread(
                            () -> {
                                LiveWord.ENDED.to(screen);
                                screen.complete();
                            });
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
