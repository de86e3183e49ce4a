package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a file turned out to be.
 *
 * @param rows null while it is not counted
 * @param errorColumn where our own file of errors says what was wrong, or −1
 */
record Detected(
        String format,
        @Nullable String encoding,
        @Nullable String separator,
        boolean header,
        int skippedLines,
        @Nullable Long rows,
        List<String> sheets,
        @Nullable String sheet,
        int errorColumn,
        List<Column> columns) {
    /**
     * @param samples a few values
     */
    record Column(int index, String header, List<String> samples) {}
}
