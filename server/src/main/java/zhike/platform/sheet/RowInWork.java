package zhike.platform.sheet;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The row being read: its cells so far, within the limits. */
final class RowInWork {
    private static final char REPLACEMENT = '\ufffd';

    private final SheetLimits limits;
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private List<CellNote> notes = new ArrayList<>();
    private long line;
    private int chars;
    private @Nullable String problem;

    RowInWork(SheetLimits limits) {
        this.limits = limits;
    }

    void start(long atLine) {
        line = atLine;
        cells = new ArrayList<>(Math.max(4, cells.size()));
        notes = new ArrayList<>(0);
        cell.setLength(0);
        chars = 0;
        problem = null;
    }

    void append(char c) {
        if (c == '\0') {
            note(CellNote.Kind.ZERO_BYTES);
        } else if (chars++ >= limits.lineChars()) {
            problem("sheet.line.tooLong");
        } else if (cell.length() >= limits.cellChars()) {
            problem("sheet.cell.tooLong");
        } else {
            cell.append(c);
            if (c == REPLACEMENT) {
                note(CellNote.Kind.DAMAGED_TEXT);
            }
        }
    }

    void note(CellNote.Kind kind) {
        CellNote note = new CellNote(cells.size(), kind);
        if (notes.isEmpty() || !notes.getLast().equals(note)) {
            notes.add(note);
        }
    }

    /** Keeps the first problem: later ones mostly follow from it. */
    void problem(String code) {
        problem = problem == null ? code : problem;
    }

    boolean cellIsBlank() {
        return cell.isEmpty() || cell.chars().allMatch(Character::isWhitespace);
    }

    void clearCell() {
        cell.setLength(0);
    }

    void endCell() {
        if (cells.size() >= limits.columns()) {
            problem("sheet.columns.tooMany");
        } else {
            String text = CellText.unwrapped(cell);
            if (CellText.isScientific(text)) {
                note(CellNote.Kind.SCIENTIFIC);
            }
            cells.add(text);
        }
        cell.setLength(0);
    }

    int width() {
        return cells.size();
    }

    /** Fills up with empty cells to the column, within the limit. */
    void padTo(int column) {
        while (cells.size() < Math.min(column, limits.columns())) {
            cells.add("");
        }
    }

    /** Adds a whole cell of a workbook. */
    void cell(String text) {
        chars += text.length();
        if (text.length() > limits.cellChars()) {
            problem("sheet.cell.tooLong");
        } else if (cells.size() >= limits.columns() && !text.isEmpty()) {
            problem("sheet.columns.tooMany");
        } else if (chars > limits.lineChars()) {
            problem("sheet.line.tooLong");
        } else {
            cells.add(text);
        }
    }

    SheetRow finishCells() {
        return new SheetRow(line, cells, notes, problem);
    }

    SheetRow finish() {
        endCell();
        return new SheetRow(line, cells, notes, problem);
    }
}
