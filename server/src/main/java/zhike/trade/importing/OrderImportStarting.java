package zhike.trade.importing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.job.Jobs;
import zhike.trade.db.tables.records.ImportRecord;

import java.util.List;
import java.util.Map;

/** Starts the job that takes a file in. */
@Component
class OrderImportStarting {
    private final OrderImports imports;
    private final Jobs jobs;

    OrderImportStarting(OrderImports imports, Jobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    /**
     * @return the job
     * @throws Refusal {@code operation.not-granted} where it would make customers and the viewer
     *     may not; {@code trade.import.columns} naming what no column is given for
     */
    @Transactional
    public long start(Viewer viewer, long id) {
        ImportRecord row = imports.draft(id);
        if (imports.mapping(row).missing().equals("create")) viewer.needs("customer.create");
        List<String> lacking = imports.mapping(row).lacking();
        if (!lacking.isEmpty())
            throw Refusal.invalid(
                    "columns." + lacking.getFirst(),
                    "trade.import.columns",
                    Map.of("column", lacking.getFirst()));
        row.setState("running");
        row.setJobId(jobs.start(OrderImportRun.KIND, new OrderImportRun.Request(id)));
        row.update();
        return row.getJobId();
    }
}
