package zhike.promise.list;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.promise.PersonalKinds;
import zhike.promise.PromiseRow;
import zhike.promise.PromiseState;
import zhike.promise.db.tables.records.GivenRecord;
import zhike.promise.kind.KindDefinition;
import zhike.promise.life.Life;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a viewer may do to a promise: the one place that says so, for screens and for deeds. */
@Component
public class Abilities {
    private final PromiseReach reach;
    private final Set<String> fixed;

    Abilities(PromiseReach reach, List<PersonalKinds> personal) {
        this.reach = reach;
        this.fixed =
                personal.stream()
                        .flatMap(each -> each.fixed().stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Asked once for a page. */
    public Asking of(Viewer viewer) {
        return new Asking(viewer, reach.acting(viewer), fixed);
    }

    /**
     * @param own whose promises are the viewer's business
     * @param fixed kinds that nobody gives to somebody else
     */
    public record Asking(Viewer viewer, Set<Long> own, Set<String> fixed) {

        public boolean isOwn(GivenRecord row) {
            return own.contains(row.getOwnerId());
        }

        public boolean manages(GivenRecord row) {
            return viewer.reach(PromiseReach.MANAGE)
                    .covers(row.getOwnerId(), row.getUnitId(), row.getBranchId());
        }

        public boolean reassigns(GivenRecord row) {
            return manages(row) && !fixed.contains(row.getKind());
        }

        /** What one owes oneself somebody else must release. */
        public boolean releases(GivenRecord row) {
            return manages(row) && row.getOwnerId() != viewer.personId();
        }

        PromiseRow.Can can(GivenRecord row, KindDefinition kind) {
            PromiseState state = PromiseState.of(row.getState());
            boolean manages = manages(row);
            boolean mine = isOwn(row) || manages;
            boolean owed = !state.ended();
            return new PromiseRow.Can(
                    owed && mine && kind.keptByHand(),
                    state == PromiseState.OPEN && mine && !kind.pauses().isEmpty(),
                    state == PromiseState.PAUSED
                            && mine
                            && !Life.REMOVED.equals(row.getPauseReason()),
                    row.getBrokenAt() != null && row.getBreachReason() == null && mine,
                    owed && row.getOwnerId() != viewer.personId(),
                    owed && reassigns(row),
                    owed && releases(row));
        }
    }
}
