package zhike.customer.bulk;

import zhike.access.Viewer;

import java.util.List;

/** One deed that can be done to many: its set form, one batch in one transaction. */
interface BulkVerb {
    String action();

    /**
     * The right that it takes besides that of doing anything in bulk; how far both reach decides
     * what is done.
     */
    String operation();

    /**
     * @throws zhike.platform.error.Refusal before anything begins
     */
    void check(Viewer viewer, BulkArguments arguments);

    /**
     * @param ids within reach when they were chosen; each is looked at again
     */
    BulkOutcome apply(Viewer viewer, List<Long> ids, BulkArguments arguments);
}
