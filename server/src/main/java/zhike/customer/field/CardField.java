package zhike.customer.field;

import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

import zhike.customer.db.tables.records.CardRecord;

/**
 * One field of the customer file.
 *
 * @param column where it is a column of its own; null where it lives in the profile
 * @param longest in characters, for text
 * @param labelZh,labelEn null where the message files have the label ({@code field.<key>})
 */
public record CardField(
        String key,
        FieldKind kind,
        String section,
        String appliesTo,
        @Nullable TableField<CardRecord, ?> column,
        @Nullable String dictionary,
        boolean required,
        boolean sensitive,
        boolean builtIn,
        int longest,
        @Nullable String labelZh,
        @Nullable String labelEn) {

    public boolean inProfile() {
        return column == null;
    }

    public boolean appliesTo(String cardKind) {
        return appliesTo.equals("both") || appliesTo.equals(cardKind);
    }
}
