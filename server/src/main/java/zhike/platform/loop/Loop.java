package zhike.platform.loop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/**
 * A daemon thread that repeats its round until it is stopped; a round that fails is logged and
 * repeated after a pause.
 */
public final class Loop {
    private static final Logger log = LoggerFactory.getLogger(Loop.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private final Thread thread;
    private volatile boolean stopped;

    /**
     * One turn: waits for work and does it; an interruption means that the loop is being stopped.
     */
    @FunctionalInterface
    public interface Round {
        void run() throws Exception;
    }

    private Loop(String name, Round round) {
        thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> repeat(round));
    }

    public static Loop start(String name, Round round) {
        Loop loop = new Loop(name, round);
        loop.thread.start();
        return loop;
    }

    /** Does not wait for the end of the round. */
    public void stop() {
        stopped = true;
        thread.interrupt();
    }

    // even an Error of one round must not silence the node: nobody would see that the thread is
    // gone
    @SuppressWarnings("CatchAndPrintStackTrace")
    private void repeat(Round round) {
        while (!stopped) {
            try {
                round.run();
            } catch (Throwable e) {
                if (stopped) return;
                log.warn("{} failed and tries again: {}", thread.getName(), e.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            if (stopped) thread.interrupt();
        }
    }
}
