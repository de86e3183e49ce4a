package zhike.customer.field;

import org.jspecify.annotations.Nullable;

import zhike.customer.db.tables.records.FieldRecord;

/** A field as its administrator sees it. */
record FieldShown(
        String key,
        String subject,
        String appliesTo,
        String section,
        String type,
        String labelZh,
        String labelEn,
        @Nullable String dictionary,
        boolean required,
        boolean sensitive,
        boolean builtIn,
        boolean active,
        int position) {
    static FieldShown of(FieldRecord row) {
        return new FieldShown(
                row.getKey(),
                row.getSubject(),
                row.getAppliesTo(),
                row.getSection(),
                row.getType(),
                row.getLabelZh(),
                row.getLabelEn(),
                row.getDictionary(),
                row.getRequired(),
                row.getSensitive(),
                row.getBuiltIn(),
                row.getActive() == null || row.getActive(),
                row.getPosition());
    }
}
