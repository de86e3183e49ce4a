package zhike.sim;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Stands where the play put it. */
final class PlayedClock extends Clock {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private volatile Instant now;

    PlayedClock(LocalDateTime start) {
        now = start.atZone(ZONE).toInstant();
    }

    void set(LocalDateTime time) {
        now = time.atZone(ZONE).toInstant();
    }

    static Instant instant(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    LocalDateTime now() {
        return LocalDateTime.ofInstant(now, ZONE);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    LocalTime time() {
        return LocalTime.ofInstant(now, ZONE);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
