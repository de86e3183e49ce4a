package zhike.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs with the real one until a test moves it. */
public final class TestClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC()
                .instant()
                .plus(ahead)
                .truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    public void forward(Duration by) {
        ahead = ahead.plus(by);
    }

    public void back() {
        ahead = Duration.ZERO;
    }
}
