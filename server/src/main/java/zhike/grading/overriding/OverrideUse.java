package zhike.grading.overriding;

import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUse;
import zhike.approval.FactField;
import zhike.approval.Facts;
import zhike.platform.criteria.FieldCatalogue;
import zhike.platform.criteria.FieldType;
import zhike.platform.subject.Subject;

import java.util.List;

/** What the chain for overrides may ask. */
@Component
class OverrideUse implements ApprovalUse {
    static final String CODE = "grade-override";

    static Subject of(long id) {
        return new Subject(CODE, id);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public FieldCatalogue<Facts> facts() {
        return FieldCatalogue.of(
                List.of(
                        FactField.of("levels", FieldType.NUMBER, "override.fact.levels"),
                        FactField.of("down", FieldType.BOOLEAN, "override.fact.down"),
                        FactField.of("days", FieldType.NUMBER, "override.fact.days")));
    }
}
