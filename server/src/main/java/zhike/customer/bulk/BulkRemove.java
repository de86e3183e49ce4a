package zhike.customer.bulk;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.removal.Removal;

import java.util.List;

/** Puts customers away; each can be given back for a while. */
@Component
class BulkRemove implements BulkVerb {
    private final Removal removal;

    BulkRemove(Removal removal) {
        this.removal = removal;
    }

    @Override
    public String action() {
        return "remove";
    }

    @Override
    public String operation() {
        return "customer.remove";
    }

    @Override
    public void check(Viewer viewer, BulkArguments arguments) {}

    @Override
    public BulkOutcome apply(Viewer viewer, List<Long> ids, BulkArguments arguments) {
        return BulkOutcome.of(removal.removeAll(viewer, ids), ids.size(), "out-of-reach");
    }
}
