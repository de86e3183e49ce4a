package zhike.customer.bulk;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.ownership.Handover;

import java.util.List;

/** Gives customers into other hands. */
@Component
class BulkAssign implements BulkVerb {
    private final Handover handover;

    BulkAssign(Handover handover) {
        this.handover = handover;
    }

    @Override
    public String action() {
        return "assign";
    }

    @Override
    public String operation() {
        return "customer.assign";
    }

    @Override
    public void check(Viewer viewer, BulkArguments arguments) {
        handover.giveAll(
                viewer,
                List.of(),
                arguments.id("ownerId"),
                arguments.id("unitId"),
                arguments.reason());
    }

    @Override
    public BulkOutcome apply(Viewer viewer, List<Long> ids, BulkArguments arguments) {
        return BulkOutcome.of(
                handover.giveAll(
                        viewer,
                        ids,
                        arguments.id("ownerId"),
                        arguments.id("unitId"),
                        arguments.reason()),
                ids.size(),
                "unchanged");
    }
}
