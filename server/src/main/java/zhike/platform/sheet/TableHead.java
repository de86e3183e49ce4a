package zhike.platform.sheet;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the table begins among the first rows of a file: titles above it, then perhaps a header.
 *
 * @param titles rows above the table
 * @param header whether the row after the titles names the columns
 */
record TableHead(int titles, boolean header) {
    private static final int MOST_TITLES = 10;

    static TableHead of(List<SheetRow> rows, SheetOptions options) {
        int titles =
                options.skipLines() != null ? skipped(rows, options.skipLines()) : titles(rows);
        Boolean settled = options.header();
        List<SheetRow> table = rows.subList(titles, rows.size());
        return new TableHead(
                titles,
                settled != null
                        ? settled && !table.isEmpty()
                        : HeaderGuess.isHeader(table, options.headerWords()));
    }

    private static int skipped(List<SheetRow> rows, int lines) {
        return (int) rows.stream().takeWhile(row -> row.line() <= lines).count();
    }

    private static int titles(List<SheetRow> rows) {
        int width = usualWidth(rows);
        return width > 1 ? shortRows(rows, width) : rowsBeforeOnlyGap(rows);
    }

    static int usualWidth(List<SheetRow> rows) {
        List<Integer> widths = rows.stream().map(row -> filled(row)).sorted().toList();
        return widths.isEmpty() ? 0 : widths.get(widths.size() / 2);
    }

    private static int filled(SheetRow row) {
        return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private static int shortRows(List<SheetRow> rows, int width) {
        int limit = Math.min(MOST_TITLES, rows.size() - 1);
        int titles = 0;
        while (titles < limit && filled(rows.get(titles)) <= Math.max(1, width / 4)) {
            titles++;
        }
        return titles == limit && limit == MOST_TITLES ? 0 : titles;
    }

    /** In a list of one column the heading is what stands above the only empty line. */
    private static int rowsBeforeOnlyGap(List<SheetRow> rows) {
        List<Integer> gaps =
                IntStream.range(1, rows.size())
                        .filter(i -> rows.get(i).line() > rows.get(i - 1).line() + 1)
                        .boxed()
                        .toList();
        boolean heading =
                gaps.size() == 1
                        && gaps.getFirst() <= MOST_TITLES
                        && rows.size() - gaps.getFirst() >= 10;
        return heading ? gaps.getFirst() : 0;
    }

    /** The rows below titles and header. */
    List<SheetRow> body(List<SheetRow> rows) {
        return rows.subList(titles + (header ? 1 : 0), rows.size());
    }

    List<String> leading(List<SheetRow> rows) {
        return rows.subList(0, titles).stream()
                .map(row -> String.join(" ", row.cells()).strip())
                .toList();
    }

    /** Header words, or empty strings: as many as the widest row has cells. */
    List<String> columns(List<SheetRow> rows) {
        List<SheetRow> table = rows.subList(titles, rows.size());
        int width = table.stream().mapToInt(TableHead::lastFilled).max().orElse(0);
        List<String> names =
                header ? table.getFirst().cells().stream().map(String::strip).toList() : List.of();
        List<String> rest = Collections.nCopies(Math.max(0, width - names.size()), "");
        return Stream.concat(names.stream(), rest.stream()).limit(width).toList();
    }

    private static int lastFilled(SheetRow row) {
        return IntStream.range(0, row.cells().size())
                        .filter(i -> !row.cells().get(i).isBlank())
                        .max()
                        .orElse(-1)
                + 1;
    }
}
