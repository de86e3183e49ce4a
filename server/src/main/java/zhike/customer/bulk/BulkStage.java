package zhike.customer.bulk;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.lifecycle.StageChange;

import java.util.List;

/** Moves customers to another stage. */
@Component
class BulkStage implements BulkVerb {
    private final StageChange stages;

    BulkStage(StageChange stages) {
        this.stages = stages;
    }

    @Override
    public String action() {
        return "stage";
    }

    @Override
    public String operation() {
        return "customer.edit";
    }

    @Override
    public void check(Viewer viewer, BulkArguments arguments) {
        stages.setAll(viewer, List.of(), arguments.text("stage"), arguments.reason());
    }

    @Override
    public BulkOutcome apply(Viewer viewer, List<Long> ids, BulkArguments arguments) {
        return BulkOutcome.of(
                stages.setAll(viewer, ids, arguments.text("stage"), arguments.reason()),
                ids.size(),
                "unchanged");
    }
}
