package zhike.approval.running;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.approval.db.tables.records.RequestRecord;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;
import zhike.platform.trail.Trail;

import java.util.Map;

/** A paper that passed to somebody else is asked for by them from then on, as by its writer. */
@Component
public class TakingOver {
    private final Requests requests;
    private final Staff staff;
    private final Trail trail;

    TakingOver(Requests requests, Staff staff, Trail trail) {
        this.requests = requests;
        this.staff = staff;
        this.trail = trail;
    }

    /** Of what is over nothing changes. */
    @Transactional
    public void take(long person, long id) {
        RequestRecord request = requests.lock(id);
        if (request.getRequesterId() == person || Requests.over(request)) return;
        Staff.Member who = staff.active(person).orElseThrow(() -> Refusal.missing("person"));
        trail.record(
                "approval.taken-over",
                "approval",
                id,
                request.getUseCode() + " #" + id,
                Map.of("from", request.getRequesterId(), "to", person));
        request.setRequesterId(person);
        request.setUnitId(who.unitId());
        request.setBranchId(who.branchId());
        request.update();
    }
}
