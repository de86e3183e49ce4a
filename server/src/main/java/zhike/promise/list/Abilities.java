package zhike.promise.list;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.promise.PromiseRow;
import zhike.promise.PromiseState;
import zhike.promise.db.tables.records.GivenRecord;
import zhike.promise.kind.KindDefinition;
import zhike.promise.life.Life;

import java.util.Set;

/** What a viewer may do to a promise: the one place that says so, for screens and for deeds. */
@Component
public class Abilities {
    private final PromiseReach reach;

    Abilities(PromiseReach reach) {
        this.reach = reach;
    }

    /** Asked once for a page. */
    public Asking of(Viewer viewer) {
        return new Asking(viewer, reach.acting(viewer));
    }

    /**
     * @param own whose promises are the viewer's business
     */
    public record Asking(Viewer viewer, Set<Long> own) {

        public boolean isOwn(GivenRecord row) {
            return own.contains(row.getOwnerId());
        }

        public boolean manages(GivenRecord row) {
            return viewer.reach(PromiseReach.MANAGE)
                    .covers(row.getOwnerId(), row.getUnitId(), row.getBranchId());
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
                    owed && manages,
                    owed && releases(row));
        }
    }
}
