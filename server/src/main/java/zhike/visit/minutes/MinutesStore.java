package zhike.visit.minutes;

import static zhike.visit.db.Tables.ATTENDEE;
import static zhike.visit.db.Tables.MINUTES;
import static zhike.visit.db.Tables.TASK;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.visit.db.tables.records.AttendeeRecord;
import zhike.visit.db.tables.records.MinutesRecord;
import zhike.visit.db.tables.records.TaskRecord;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rows of minutes, locked and written. */
@Component
class MinutesStore {
    private final DSLContext db;
    private final Clock clock;

    MinutesStore(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    MinutesRecord fresh() {
        return db.newRecord(MINUTES);
    }

    /**
     * @throws Refusal missing; or changed since the version that the caller saw
     */
    MinutesRecord lock(Viewer viewer, long id, Integer version) {
        MinutesRecord row =
                db.selectFrom(MINUTES)
                        .where(MINUTES.ID.eq(id))
                        .and(MinutesReach.visibleTo(viewer, "visit.edit"))
                        .forUpdate()
                        .fetchOne();
        if (row == null) throw Refusal.missing("minutes");
        if (!Objects.equals(row.getVersion(), version)) throw Refusal.conflict("version.stale");
        return row;
    }

    /** For what an approval says. */
    MinutesRecord lock(long id) {
        return db.selectFrom(MINUTES).where(MINUTES.ID.eq(id)).forUpdate().fetchSingle();
    }

    void write(MinutesRecord row) {
        row.setUpdatedAt(clock.instant());
        if (row.getId() == null) {
            row.setCreatedAt(clock.instant());
            row.insert();
            return;
        }
        row.setVersion(row.getVersion() + 1);
        row.update();
    }

    void parts(long id, MinutesForm form) {
        db.deleteFrom(ATTENDEE).where(ATTENDEE.MINUTES_ID.eq(id)).execute();
        db.deleteFrom(TASK).where(TASK.MINUTES_ID.eq(id)).execute();
        int line = 0;
        List<AttendeeRecord> attendees = new ArrayList<>();
        for (MinutesForm.Attendee each : form.attendees()) {
            AttendeeRecord row = new AttendeeRecord();
            row.setMinutesId(id);
            row.setLine(line++);
            row.setSide(each.side());
            row.setPersonId(each.personId());
            row.setName(each.name().strip());
            row.setPost(each.post());
            attendees.add(row);
        }
        db.batchInsert(attendees).execute();
        line = 0;
        List<TaskRecord> tasks = new ArrayList<>();
        for (MinutesForm.Task each : form.tasks()) {
            TaskRecord row = new TaskRecord();
            row.setMinutesId(id);
            row.setLine(line++);
            row.setWhat(each.what().strip());
            row.setPersonId(each.personId());
            row.setName(each.name());
            row.setDueOn(each.dueOn());
            tasks.add(row);
        }
        db.batchInsert(tasks).execute();
    }

    List<AttendeeRecord> attendees(long id) {
        return db.selectFrom(ATTENDEE)
                .where(ATTENDEE.MINUTES_ID.eq(id))
                .orderBy(ATTENDEE.LINE)
                .fetch();
    }

    List<TaskRecord> tasks(long id) {
        return db.selectFrom(TASK).where(TASK.MINUTES_ID.eq(id)).orderBy(TASK.LINE).fetch();
    }
}
