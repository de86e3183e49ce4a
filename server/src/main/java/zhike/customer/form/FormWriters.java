package zhike.customer.form;

import static zhike.customer.db.Tables.INFORMATION_FORM;

import org.jooq.Condition;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.db.tables.records.InformationFormRecord;
import zhike.promise.StandingPromises;

/**
 * Whose forms are whose to finish: who wrote one, and who owes now that it comes into the file, as
 * the superior of a writer who left does.
 */
@Component
class FormWriters {
    private final StandingPromises owed;

    FormWriters(StandingPromises owed) {
        this.owed = owed;
    }

    Condition writtenBy(Viewer viewer) {
        return INFORMATION_FORM
                .FILLED_BY
                .eq(viewer.personId())
                .or(
                        INFORMATION_FORM.ID.in(
                                owed.owedBy(viewer.personId(), AboutForm.ENTRY, AboutForm.KIND)));
    }

    boolean writes(Viewer viewer, InformationFormRecord form) {
        return form.getFilledBy() == viewer.personId()
                || owed.owedBy(viewer.personId(), AboutForm.ENTRY, AboutForm.KIND)
                        .contains(form.getId());
    }
}
