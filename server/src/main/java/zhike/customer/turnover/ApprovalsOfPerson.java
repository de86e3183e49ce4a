package zhike.customer.turnover;

import org.springframework.stereotype.Component;

import zhike.approval.Approvals;
import zhike.customer.WorkOfPerson;
import zhike.platform.subject.Subject;

import java.util.Collection;
import java.util.List;

/** What waits for their word: it goes to others when they leave, or is handed on one by one. */
@Component
class ApprovalsOfPerson implements WorkOfPerson {
    private final Approvals approvals;

    ApprovalsOfPerson(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public String kind() {
        return "approval";
    }

    @Override
    public boolean moves() {
        return false;
    }

    @Override
    public int count(long person, Collection<Long> customers) {
        return approvals.waitingFor(person).size();
    }

    @Override
    public List<Subject> some(long person, Collection<Long> customers, int most) {
        return approvals.waitingFor(person).stream()
                .limit(most)
                .map(id -> new Subject("approval", id))
                .toList();
    }
}
