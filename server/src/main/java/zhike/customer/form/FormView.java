package zhike.customer.form;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.time.Instant;
import java.util.List;

/**
 * A form as its screen shows it.
 *
 * @param customer null where the customer itself is out of the viewer's reach
 * @param can submit, edit, withdraw, forward, archive
 */
record FormView(
        long id,
        String number,
        @Nullable SubjectShown customer,
        @Nullable String customerKind,
        boolean openedFile,
        Instant collectedAt,
        String way,
        @Nullable String note,
        Named filledBy,
        Named unit,
        String state,
        @Nullable Named custodian,
        @Nullable String location,
        List<Value> values,
        List<Step> steps,
        List<FormLine.Deadline> deadlines,
        @Nullable Long approvalId,
        int version,
        List<String> can) {

    /**
     * @param sent as it may be sent again; null where the viewer sees it masked or not at all
     * @param text,before as people read them
     */
    record Value(
            String key,
            String label,
            @Nullable Object sent,
            @Nullable Object text,
            @Nullable Object before,
            boolean changes) {}

    /** Who did what when. @param by null for the system */
    record Step(String kind, Instant at, @Nullable Named by, @Nullable String note) {}
}
