package zhike.customer.bulk;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.lifecycle.Confirmation;

import java.util.List;

/** Confirms that the files are still right. */
@Component
class BulkConfirm implements BulkVerb {
    private final Confirmation confirmation;

    BulkConfirm(Confirmation confirmation) {
        this.confirmation = confirmation;
    }

    @Override
    public String action() {
        return "confirm";
    }

    @Override
    public String operation() {
        return "customer.edit";
    }

    @Override
    public void check(Viewer viewer, BulkArguments arguments) {}

    @Override
    public BulkOutcome apply(Viewer viewer, List<Long> ids, BulkArguments arguments) {
        return BulkOutcome.of(confirmation.confirmAll(viewer, ids), ids.size(), "out-of-reach");
    }
}
