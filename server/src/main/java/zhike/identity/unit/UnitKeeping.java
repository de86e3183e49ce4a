package zhike.identity.unit;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.UNIT;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.identity.PeopleChanged;
import zhike.identity.StaffRights;
import zhike.identity.UnitClosed;
import zhike.identity.UnitRenamed;
import zhike.identity.UnitsMoved;
import zhike.identity.WorkCalendars;
import zhike.identity.db.tables.records.UnitRecord;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.calendar.keeping.CalendarNews;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Plants, changes, moves and closes units. One writer at a time, so that two moves cannot make a
 * ring together.
 */
@Component
class UnitKeeping {
    private static final String RIGHT = "people.manage";
    private final DSLContext db;
    private final Clock clock;
    private final StaffRights rights;
    private final UnitMoving moving;
    private final ApplicationEventPublisher events;
    private final Broadcast broadcast;
    private final Trail trail;

    private final WorkCalendars calendars;
    private final CalendarNews news;

    UnitKeeping(
            DSLContext db,
            Clock clock,
            StaffRights rights,
            UnitMoving moving,
            ApplicationEventPublisher events,
            Broadcast broadcast,
            Trail trail,
            WorkCalendars calendars,
            CalendarNews news) {
        this.calendars = calendars;
        this.news = news;
        this.db = db;
        this.clock = clock;
        this.rights = rights;
        this.moving = moving;
        this.events = events;
        this.broadcast = broadcast;
        this.trail = trail;
    }

    @Transactional
    public long plant(UnitInput input) {
        moving.alone();
        UnitRecord parent = parent(input);
        refuseTakenCode(input.code(), null);
        long id = db.nextval(DSL.name("identity", "unit_id_seq")).longValue();
        Long[] path = Arrays.copyOf(parent.getPath(), parent.getPath().length + 1);
        path[path.length - 1] = id;
        db.insertInto(UNIT)
                .set(UNIT.ID, id)
                .set(UNIT.PARENT_ID, parent.getId())
                .set(UNIT.KIND, input.kind())
                .set(UNIT.NAME, input.name().strip())
                .set(UNIT.CODE, input.code())
                .set(UNIT.PATH, path)
                .set(UNIT.POSITION, input.place())
                .set(
                        UNIT.BRANCH_ID,
                        input.kind().equals("branch") ? Long.valueOf(id) : parent.getBranchId())
                .execute();
        broadcast.tell(PeopleChanged.TOPIC, id);
        trail.record("unit.planted", "unit", id, input.name().strip());
        return id;
    }

    /** Whoever works by the calendar of a unit above works by another one from now on. */
    private void tellCalendar(UnitRecord unit, @Nullable Long from, @Nullable Long to) {
        if (from == null || to == null || unit.getCalendarId() != null) return;
        long before = calendars.kept(from).id();
        long now = calendars.kept(to).id();
        if (before != now) news.tell(Set.of(before, now));
    }

    @Transactional
    public void change(long id, UnitInput input) {
        moving.alone();
        UnitRecord unit = open(id);
        refuseTakenCode(input.code(), id);
        Long newParent = null;
        if (unit.getParentId() == null) {
            if (input.parentId() != null || !input.kind().equals("company"))
                throw Refusal.invalid("parentId", "unit.root");
        } else {
            UnitRecord parent = parent(input);
            if (Arrays.asList(parent.getPath()).contains(id))
                throw Refusal.invalid("parentId", "unit.ring");
            refuseKindsBelow(id, UnitKind.of(input.kind()));
            newParent = parent.getId();
        }
        moving.hold(id);
        Long oldParent = unit.getParentId();
        Set<Long> rebranched = write(unit, newParent, input);
        if (!rebranched.isEmpty()) events.publishEvent(new UnitsMoved(rebranched));
        if (!unit.getName().equals(input.name().strip()))
            events.publishEvent(new UnitRenamed(id, input.name().strip()));
        tellCalendar(unit, oldParent, newParent);
        broadcast.tell(PeopleChanged.TOPIC, id);
        trail.record(
                "unit.changed",
                "unit",
                id,
                input.name().strip(),
                Map.of(
                        "from",
                        words(unit.getName(), unit.getKind(), unit.getParentId()),
                        "to",
                        words(input.name().strip(), input.kind(), newParent)));
    }

    private Set<Long> write(UnitRecord unit, @Nullable Long newParent, UnitInput input) {
        Set<Long> rebranched = new HashSet<>();
        Runnable writing = () -> rebranched.addAll(moving.write(unit.getId(), newParent, input));
        boolean stays =
                Objects.equals(unit.getParentId(), newParent)
                        && unit.getKind().equals(input.kind());
        if (stays) writing.run();
        else rights.keepingReach(PERSON.STATE.ne("left"), "unit.move-beyond", writing);
        return rebranched;
    }

    @Transactional
    public void close(long id) {
        moving.alone();
        UnitRecord unit = open(id);
        if (unit.getParentId() == null) throw Refusal.conflict("unit.root");
        boolean used =
                db.fetchExists(UNIT, UNIT.PARENT_ID.eq(id).and(UNIT.CLOSED_ON.isNull()))
                        || db.fetchExists(
                                PERSON, PERSON.UNIT_ID.eq(id).and(PERSON.STATE.ne("left")));
        if (used) throw Refusal.conflict("unit.in-use");
        moving.hold(id);
        events.publishEvent(new UnitClosed(id));
        db.update(UNIT).set(UNIT.CLOSED_ON, LocalDate.now(clock)).where(UNIT.ID.eq(id)).execute();
        broadcast.tell(PeopleChanged.TOPIC, id);
        trail.record("unit.closed", "unit", id, unit.getName());
    }

    private UnitRecord parent(UnitInput input) {
        UnitRecord parent =
                input.parentId() == null
                        ? null
                        : db.fetchOne(
                                UNIT, UNIT.ID.eq(input.parentId()).and(UNIT.CLOSED_ON.isNull()));
        if (parent == null || !rights.covers(RIGHT, parent.getId(), parent.getBranchId()))
            throw Refusal.invalid("parentId", "unit.parent.missing");
        if (!UnitKind.of(input.kind()).mayStandUnder(UnitKind.of(parent.getKind())))
            throw Refusal.invalid("kind", "unit.kind.place");
        return parent;
    }

    private UnitRecord open(long id) {
        UnitRecord unit = db.fetchOne(UNIT, UNIT.ID.eq(id).and(UNIT.CLOSED_ON.isNull()));
        if (unit == null || !rights.covers(RIGHT, unit.getId(), unit.getBranchId()))
            throw Refusal.missing("unit");
        return unit;
    }

    private void refuseTakenCode(String code, @Nullable Long own) {
        if (db.fetchExists(
                UNIT, UNIT.CODE.eq(code).and(own == null ? DSL.noCondition() : UNIT.ID.ne(own))))
            throw Refusal.invalid("code", "unit.code.taken");
    }

    private void refuseKindsBelow(long id, UnitKind kind) {
        for (String child :
                db.selectDistinct(UNIT.KIND)
                        .from(UNIT)
                        .where(UNIT.PARENT_ID.eq(id))
                        .and(UNIT.CLOSED_ON.isNull())
                        .fetch(UNIT.KIND))
            if (!UnitKind.of(child).mayStandUnder(kind))
                throw Refusal.invalid("kind", "unit.kind.place");
    }

    private static String words(String name, String kind, @Nullable Long parent) {
        return name + " (" + kind + (parent == null ? "" : ", " + parent) + ")";
    }
}
