package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.customer.transfer.RowIssue;

import java.util.Map;

/**
 * What is wrong with a row, kept with it until it is corrected; the words come from the message
 * files.
 */
record RowFault(
        String code,
        int column,
        String header,
        @Nullable String meaning,
        String value,
        Map<String, Object> args) {
    static RowFault of(RowIssue issue) {
        return new RowFault(
                issue.code(),
                issue.column(),
                issue.header(),
                issue.meaning(),
                issue.value(),
                Map.of());
    }

    static RowFault ofRow(String code, Map<String, Object> args) {
        return new RowFault(code, -1, "", null, "", args);
    }

    static RowFault ofField(String code, String meaning, String value) {
        return new RowFault(
                code,
                -1,
                "",
                meaning,
                value.length() > 200 ? value.substring(0, 200) : value,
                Map.of());
    }
}
