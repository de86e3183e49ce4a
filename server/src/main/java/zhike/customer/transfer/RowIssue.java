package zhike.customer.transfer;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row.
 *
 * @param code with a sentence under error.CODE and the next step under error.CODE.remedy
 * @param column where, −1 for the whole row
 * @param header the column's header word, empty without
 * @param meaning code of the field, if any
 */
public record RowIssue(
        String code, int column, String header, @Nullable String meaning, String value) {
    private static final int SHOWN = 200;

    public RowIssue {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) : value;
    }

    static RowIssue ofRow(String code, String value) {
        return new RowIssue(code, -1, "", null, value);
    }
}
