package zhike.lead.gathering;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.identity.Staff;
import zhike.lead.db.tables.records.GatheringRecord;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Plans a gathering and changes it, until it is over. */
@Component
class GatheringWriting {
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration FARTHEST = Duration.ofDays(3 * 366);
    private static final Set<String> KEPT_APART = Set.of("version", "updated_at", "unit_id");
    private final GatheringStore store;
    private final Seats seats;
    private final Staff people;
    private final Clock clock;
    private final Trail trail;

    GatheringWriting(GatheringStore store, Seats seats, Staff people, Clock clock, Trail trail) {
        this.store = store;
        this.seats = seats;
        this.people = people;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * @throws Refusal times that make no sense, nowhere to go, a host out of reach
     */
    @Transactional
    public long add(Viewer viewer, GatheringForm form) {
        GatheringRecord row = store.fresh();
        if (!form.startsAt().isAfter(clock.instant()))
            throw Refusal.invalid("startsAt", "gathering.past");
        host(viewer, row, Objects.requireNonNullElse(form.hostId(), viewer.personId()));
        fill(row, form);
        row.setState("planned");
        row.setCreatedBy(viewer.personId());
        store.write(row);
        staff(row, form.staff());
        trail.record("gathering.added", "gathering", row.getId(), row.getTitle());
        return row.getId();
    }

    /**
     * @throws Refusal likewise; or fewer seats than are taken
     */
    @Transactional
    public void change(Viewer viewer, long id, GatheringForm form) {
        GatheringRecord row =
                store.lock(
                        viewer,
                        GatheringReach.MANAGE,
                        id,
                        Objects.requireNonNullElse(form.version(), -1));
        GatheringStore.open(row);
        if (form.hostId() != null && !form.hostId().equals(row.getHostId()))
            host(viewer, row, form.hostId());
        fill(row, form);
        Map<String, Object> changes = changes(row);
        store.write(row);
        staff(row, form.staff());
        int taken = seats.taken(id);
        Integer capacity = row.getCapacity();
        if (capacity != null && changes.containsKey("capacity") && taken > capacity)
            throw Refusal.invalid("capacity", "gathering.capacity.taken", Map.of("taken", taken));
        seats.moveUp(row);
        trail.record("gathering.changed", "gathering", id, row.getTitle(), changes);
    }

    private void host(Viewer viewer, GatheringRecord row, long hostId) {
        Staff.@Nullable Member host = people.standing(hostId).orElse(null);
        if (host == null
                || !viewer.reach(GatheringReach.MANAGE)
                        .covers(hostId, host.unitId(), host.branchId()))
            throw Refusal.invalid("hostId", "gathering.host.unknown");
        row.setHostId(hostId);
        row.setUnitId(host.unitId());
        row.setBranchId(host.branchId());
    }

    private void staff(GatheringRecord row, List<Long> persons) {
        List<Long> others =
                persons.stream()
                        .distinct()
                        .filter(person -> !person.equals(row.getHostId()))
                        .toList();
        Set<Long> kept = Set.copyOf(store.staff(row.getId()));
        List<Long> fresh = others.stream().filter(person -> !kept.contains(person)).toList();
        if (people.all(fresh).stream().filter(Staff.Member::active).count() != fresh.size())
            throw Refusal.invalid("staff", "gathering.staff.unknown");
        store.staff(row.getId(), others);
    }

    private void fill(GatheringRecord row, GatheringForm form) {
        Instant now = clock.instant();
        if (form.startsAt().isBefore(now.minus(FARTHEST))
                || form.startsAt().isAfter(now.plus(FARTHEST)))
            throw Refusal.invalid("startsAt", "gathering.far");
        Duration length = Duration.between(form.startsAt(), form.endsAt());
        if (!length.isPositive() || length.compareTo(LONGEST) > 0)
            throw Refusal.invalid("endsAt", "gathering.times");
        String place = strip(form.place());
        String online = strip(form.online());
        if (place == null && online == null) throw Refusal.invalid("place", "gathering.nowhere");
        row.setKind(form.kind());
        row.setTitle(form.title().strip());
        row.setPlace(place);
        row.setOnline(online);
        row.setStartsAt(form.startsAt());
        row.setEndsAt(form.endsAt());
        row.setCapacity(form.capacity());
        row.setDescription(strip(form.description()));
    }

    private static @Nullable String strip(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Map<String, Object> changes(GatheringRecord row) {
        Map<String, Object> changes = new LinkedHashMap<>();
        for (var field : row.fields()) {
            if (KEPT_APART.contains(field.getName())) continue;
            Object before = row.original(field);
            Object after = row.get(field);
            if (!Objects.deepEquals(before, after))
                changes.put(
                        field.getName(), List.of(String.valueOf(before), String.valueOf(after)));
        }
        return changes;
    }
}
