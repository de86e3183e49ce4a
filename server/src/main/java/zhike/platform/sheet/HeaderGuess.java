package zhike.platform.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Decides whether the first row names the columns: by known words, else by its cells against those
 * below.
 */
final class HeaderGuess {
    private static final int ROWS = 200;

    private HeaderGuess() {}

    static boolean isHeader(List<SheetRow> rows, Set<String> knownWords) {
        if (rows.isEmpty() || rows.getFirst().problem() != null) {
            return false;
        }
        List<String> first = rows.getFirst().cells().stream().map(String::strip).toList();
        List<String> filled = first.stream().filter(cell -> !cell.isEmpty()).toList();
        long known = filled.stream().map(HeaderWord::of).filter(knownWords::contains).count();
        if (known >= 2 || known > 0 && known * 2 >= filled.size()) {
            return true;
        }
        boolean hasValue =
                filled.stream()
                        .map(CellShape::of)
                        .anyMatch(s -> s == CellShape.MAIL || s == CellShape.DATE);
        boolean repeats = new HashSet<>(filled).size() < filled.size();
        List<SheetRow> below = rows.subList(1, Math.min(rows.size(), ROWS));
        int votes = IntStream.range(0, first.size()).map(i -> vote(first.get(i), i, below)).sum();
        return !hasValue && votes - (repeats ? 1 : 0) > 0;
    }

    /**
     * +1 if the cell differs from the values below it as a name differs from values, −1 if it is
     * one of them.
     */
    private static int vote(String first, int column, List<SheetRow> below) {
        if (first.isEmpty() || below.isEmpty()) {
            return 0;
        }
        List<String> cells = below.stream().map(row -> row.cell(column)).toList();
        CellShape shape = CellShape.of(first);
        CellShape usual = CellShape.prevailing(cells).orElse(CellShape.TEXT);
        if (usual == CellShape.TEXT) {
            return shape == CellShape.NUMBER || cells.contains(first) ? -1 : 0;
        } else if (cells.stream().allMatch(String::isBlank)) {
            return 0;
        }
        return shape == CellShape.TEXT ? 1 : shape == usual ? -1 : 0;
    }
}
