package zhike.platform.sheet;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One row of a table.
 *
 * @param line where it starts in the file, the first line (or spreadsheet row) being 1
 * @param problem code of what makes the row unusable, else null; the cells then hold what could be
 *     read
 */
public record SheetRow(
        long line, List<String> cells, List<CellNote> notes, @Nullable String problem) {
    public SheetRow(long line, List<String> cells) {
        this(line, cells, List.of(), null);
    }

    /** The text of a cell, empty when the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
