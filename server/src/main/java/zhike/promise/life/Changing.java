package zhike.promise.life;

import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.access.StandIns;
import zhike.identity.Acting;
import zhike.identity.SignedIn;
import zhike.identity.Staff;
import zhike.promise.PromiseState;
import zhike.promise.Proof;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** Takes promises under lock, lets happen what was due, does one deed to each, settles them. */
@Component
public class Changing {
    /** What is done to one of them. */
    @FunctionalInterface
    public interface Deed {
        void to(Life life, Instant now, Doer by);
    }

    private final Lives lives;
    private final Settling settling;
    private final Owners owners;
    private final StandIns standIns;
    private final ObjectMapper json;
    private final Clock clock;

    Changing(
            Lives lives,
            Settling settling,
            Owners owners,
            StandIns standIns,
            ObjectMapper json,
            Clock clock) {
        this.lives = lives;
        this.settling = settling;
        this.owners = owners;
        this.standIns = standIns;
        this.json = json;
        this.clock = clock;
    }

    public void hold(Condition which) {
        lives.locked(which);
    }

    public List<Life> change(Condition which, Deed deed) {
        List<Life> locked = lives.locked(which);
        if (!locked.isEmpty()) change(locked, deed);
        return locked;
    }

    /** On promises that are locked by this transaction. */
    public void change(List<Life> locked, Deed deed) {
        // after the lock: whoever had to wait acts when their turn has come
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SignedIn who = Acting.now();
        Set<Long> whom = who == null ? Set.of() : standIns.whom(who.personId(), "promise.keep");
        for (Life life : locked) {
            life.catchUp(now);
            deed.to(life, now, doer(who, life, whom));
        }
        settling.settle(locked, now);
    }

    private static Doer doer(@Nullable SignedIn who, Life life, Set<Long> whom) {
        if (who == null) return Doer.CLOCK;
        long owner = life.row().getOwnerId();
        boolean standsIn = owner != who.personId() && whom.contains(owner);
        return new Doer(who.personId(), standsIn ? owner : null);
    }

    public void keep(Condition which, Proof proof) {
        String text = json.writeValueAsString(proof);
        change(which, (life, now, by) -> life.keep(now, by, text));
    }

    /** By a module: its own deed tells who needs to know. */
    public void release(Condition which, String why) {
        change(
                which,
                (life, now, by) -> {
                    life.release(now, by, why);
                    quietly(life);
                });
    }

    public void reassign(Condition which, long to, @Nullable String why) {
        Staff.Member owner = owners.one(to);
        change(
                which,
                (life, now, by) ->
                        life.reassign(now, by, owner.id(), owner.unitId(), owner.branchId(), why));
    }

    /** As {@link #reassign}, where the new owner is told of the whole and not of each promise. */
    public void handOver(Condition which, long to, String why) {
        Staff.Member owner = owners.one(to);
        change(
                which,
                (life, now, by) -> {
                    int before = life.happenings().size();
                    life.reassign(now, by, owner.id(), owner.unitId(), owner.branchId(), why);
                    if (life.happenings().size() > before) quietly(life);
                });
    }

    private static void quietly(Life life) {
        life.happenings().getLast().detail().put(Telling.QUIETLY, true);
    }

    public void pause(Condition which, String reason, @Nullable String note) {
        change(
                which,
                (life, now, by) -> {
                    // it may have come due while it was waited for
                    if (life.state() == PromiseState.OPEN) life.pause(now, by, reason, note);
                });
    }

    public void setAside(Condition which) {
        change(which, (life, now, by) -> life.setAside(now, by));
    }

    public void resume(Condition which) {
        change(which, (life, now, by) -> life.resume(now, by));
    }
}
