package zhike.sim;

import zhike.care.CareClock;
import zhike.grading.overriding.OverrideEnding;
import zhike.lead.contact.ContactHandingOn;
import zhike.messaging.message.MessageSweep;
import zhike.promise.clock.PromiseClock;
import zhike.visit.followup.FollowClock;

import java.time.Duration;
import java.time.LocalDateTime;

/** Lets time pass: nothing in the server ticks by itself, so its clocks are turned as ours goes. */
final class Passing {
    private static final Duration BY_DAY = Duration.ofMinutes(10);
    private static final Duration BY_NIGHT = Duration.ofHours(1);
    private final PlayedClock clock;
    private final PlayedServer server;
    private final TextPeer peer;
    private LocalDateTime lookedIn = LocalDateTime.MIN;

    Passing(PlayedClock clock, PlayedServer server) {
        this.clock = clock;
        this.server = server;
        peer = new TextPeer(server, clock);
    }

    void to(LocalDateTime until) {
        while (clock.now().isBefore(until)) {
            LocalDateTime next = clock.now().plus(step());
            clock.set(next.isAfter(until) ? until : next);
            tick();
        }
    }

    private Duration step() {
        int hour = clock.time().getHour();
        return hour >= 8 && hour < 19 ? BY_DAY : BY_NIGHT;
    }

    private void tick() {
        server.part(PromiseClock.class).tick();
        server.part(ContactHandingOn.class).look();
        peer.take();
        if (clock.now().isBefore(lookedIn.plusHours(1))) return;
        lookedIn = clock.now();
        server.part(FollowClock.class).look();
        server.part(MessageSweep.class).sweep();
        server.part(OverrideEnding.class).look();
        server.part(CareClock.class).look();
    }
}
