package zhike.customer.importing;

import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.db.tables.records.ImportRecord;
import zhike.platform.error.Refusal;
import zhike.platform.job.JobList;

import java.util.Locale;
import java.util.Set;

/** In what state an import truly is: one whose job was called off before it began runs no more. */
@Component
class ImportStates {
    private static final Set<String> ENDED = Set.of("cancelled", "failed");
    private final JobList jobs;

    ImportStates(JobList jobs) {
        this.jobs = jobs;
    }

    String of(ImportRecord row) {
        if (!row.getState().equals("running") || row.getJobId() == null) return row.getState();
        return ENDED.contains(jobs.one(row.getJobId(), DSL.trueCondition(), Locale.ENGLISH).state())
                ? "failed"
                : "running";
    }

    /**
     * @return the row, if it is the viewer's own and can still be settled and run
     */
    ImportRecord draft(Viewer viewer, ImportRecord row) {
        String state = of(row);
        if (row.getPersonId() != viewer.personId()) throw Refusal.forbidden("import.not-yours");
        if (state.equals("running")) throw Refusal.conflict("import.running");
        if (!state.equals("draft") && !state.equals("failed"))
            throw Refusal.conflict("import.ended");
        return row;
    }
}
