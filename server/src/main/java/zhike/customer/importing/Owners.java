package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.access.Viewer;
import zhike.customer.CardPlace;
import zhike.customer.CustomerReach;
import zhike.identity.Staff;
import zhike.identity.StaffNames;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Whose the customers become: who the file names, if importing reaches there, else who imports, or
 * nobody in their unit. One for a run.
 */
final class Owners {
    /**
     * @param unknown whether the file names somebody who cannot own it
     */
    record Answer(@Nullable CardPlace place, boolean unknown) {}

    private final Viewer viewer;
    private final Staff staff;
    private final StaffNames names;
    private Answer self;

    /** Where the file names somebody who cannot be told: who imports sees to it. */
    private final Answer misread;

    private final Map<String, Answer> known = new HashMap<>();

    /**
     * @param pooled whether customers whose owner the file does not name get none
     */
    Owners(Viewer viewer, boolean pooled, Staff staff, StaffNames names) {
        this.viewer = viewer;
        this.staff = staff;
        this.names = names;
        Optional<Staff.Member> me = staff.active(viewer.personId());
        CardPlace mine = me.map(self -> place(self.id(), self)).orElse(null);
        this.misread = new Answer(mine, true);
        this.self =
                new Answer(pooled ? me.map(self -> place(null, self)).orElse(null) : mine, false);
    }

    Answer of(@Nullable String text) {
        if (text == null || text.isBlank()) return self;
        return known.computeIfAbsent(text.strip().toLowerCase(Locale.ROOT), this::find);
    }

    /**
     * Within the transaction that makes the customers: the units of these owners, and of all
     * before, stay where they are until it ends.
     */
    void hold(Collection<ReadyRow> rows) {
        rows.forEach(row -> of(row.ownerText()));
        Set<Long> units = new TreeSet<>();
        Stream.concat(Stream.of(self), known.values().stream())
                .map(Answer::place)
                .filter(Objects::nonNull)
                .forEach(place -> units.add(place.unitId()));
        Map<Long, Long> branches = staff.standingUnits(units);
        known.replaceAll((text, answer) -> standing(answer, branches));
        self = standing(self, branches);
    }

    private Answer standing(Answer answer, Map<Long, Long> branches) {
        CardPlace place = answer.place();
        if (place == null) return answer;
        Long branch = branches.get(place.unitId());
        if (branch != null && branch == place.branchId()) return answer;
        return new Answer(
                branch == null
                        ? null
                        : reached(new CardPlace(place.ownerId(), place.unitId(), branch, Map.of())),
                answer.unknown());
    }

    private Answer find(String text) {
        List<CardPlace> places =
                names.called(text).stream()
                        .filter(Staff.Member::active)
                        .map(member -> place(member.id(), member))
                        .filter(place -> place != null)
                        .toList();
        return places.size() == 1 ? new Answer(places.getFirst(), false) : misread;
    }

    private @Nullable CardPlace place(@Nullable Long owner, Staff.Member of) {
        return reached(new CardPlace(owner, of.unitId(), of.branchId(), Map.of()));
    }

    private @Nullable CardPlace reached(CardPlace place) {
        boolean reached =
                CustomerReach.holds(viewer.reach("customer.create"), "customer.create", place)
                        && CustomerReach.holds(
                                viewer.reach("customer.import"), "customer.import", place);
        return reached ? place : null;
    }
}
