package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.access.Viewer;
import zhike.customer.CardPlace;
import zhike.customer.CustomerReach;
import zhike.identity.Staff;
import zhike.identity.StaffNames;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whose the customers become: who the file names, if importing reaches there, else who imports. One
 * for a run.
 */
final class Owners {
    /**
     * @param unknown whether the file names somebody who cannot own it
     */
    record Answer(@Nullable CardPlace place, boolean unknown) {}

    private final Viewer viewer;
    private final StaffNames names;
    private final Answer self;
    private final Map<String, Answer> known = new HashMap<>();

    Owners(Viewer viewer, Staff staff, StaffNames names) {
        this.viewer = viewer;
        this.names = names;
        this.self =
                new Answer(staff.active(viewer.personId()).map(this::place).orElse(null), false);
    }

    Answer of(@Nullable String text) {
        if (text == null || text.isBlank()) return self;
        return known.computeIfAbsent(text.strip().toLowerCase(Locale.ROOT), this::find);
    }

    private Answer find(String text) {
        List<CardPlace> places =
                names.called(text).stream()
                        .filter(Staff.Member::active)
                        .map(this::place)
                        .filter(place -> place != null)
                        .toList();
        return places.size() == 1
                ? new Answer(places.getFirst(), false)
                : new Answer(self.place(), true);
    }

    private @Nullable CardPlace place(Staff.Member member) {
        CardPlace place = new CardPlace(member.id(), member.unitId(), member.branchId(), Map.of());
        boolean reached =
                CustomerReach.holds(viewer.reach("customer.create"), "customer.create", place)
                        && CustomerReach.holds(
                                viewer.reach("customer.import"), "customer.import", place);
        return reached ? place : null;
    }
}
