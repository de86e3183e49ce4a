package zhike.customer.nightly;

import static zhike.customer.db.Tables.NIGHT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What of the upkeep is done for which day, so that a night that was cut short goes on where it
 * stood.
 */
@Component
public class NightMark {
    private final DSLContext db;

    NightMark(DSLContext db) {
        this.db = db;
    }

    Set<String> done(LocalDate day) {
        return db.select(NIGHT.STEP).from(NIGHT).where(NIGHT.DAY.ge(day)).fetchSet(NIGHT.STEP);
    }

    void done(String step, LocalDate day) {
        db.insertInto(NIGHT, NIGHT.STEP, NIGHT.DAY)
                .values(step, day)
                .onConflict(NIGHT.STEP)
                .doUpdate()
                .set(NIGHT.DAY, day)
                .execute();
    }

    /** How far a step that counts by time has come; the beginning of time at first. */
    public Instant reached(String step) {
        Instant reached =
                db.select(NIGHT.REACHED)
                        .from(NIGHT)
                        .where(NIGHT.STEP.eq(step))
                        .fetchOne(NIGHT.REACHED);
        return reached == null ? Instant.EPOCH : reached;
    }

    public void reached(String step, Instant to) {
        // the day is set when the whole step is done
        db.insertInto(NIGHT, NIGHT.STEP, NIGHT.DAY, NIGHT.REACHED)
                .values(step, LocalDate.EPOCH, to)
                .onConflict(NIGHT.STEP)
                .doUpdate()
                .set(NIGHT.REACHED, to)
                .execute();
    }
}
