package zhike.platform.sheet;

/** Something the reader of a file should know about one cell; column −1 means the whole row. */
public record CellNote(int column, Kind kind) {
    public enum Kind {
        /** A long number written as 1.39E+10: its last digits are gone. */
        SCIENTIFIC,
        /**
         * A number of more than 15 digits kept by a spreadsheet as a number: its last digits are
         * gone.
         */
        DIGITS_LOST,
        /** Bytes that are no text in the file's encoding. */
        DAMAGED_TEXT,
        /** Zero bytes were dropped. */
        ZERO_BYTES,
        /** More cells than the table has columns. */
        EXTRA_CELLS,
        /** The cell held the error of a formula (#REF!, #N/A). */
        FORMULA_ERROR
    }
}
