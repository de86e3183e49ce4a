package zhike.platform.sheet;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.util.Set;

/**
 * What the user has settled; everything left null is found out from the file.
 *
 * @param separator the cell separator; {@link #ONE_COLUMN} for one cell a line
 * @param skipLines lines above the table that are not part of it
 * @param sheetName the sheet of a workbook; the first visible one if null
 * @param headerWords normalised words ({@link HeaderWord}) that give a header away
 */
public record SheetOptions(
        @Nullable Charset charset,
        @Nullable Character separator,
        @Nullable Boolean header,
        @Nullable Integer skipLines,
        @Nullable String sheetName,
        boolean hiddenRows,
        Set<String> headerWords,
        SheetLimits limits) {
    public static final char ONE_COLUMN = '\0';

    public static SheetOptions none() {
        return new SheetOptions(null, null, null, null, null, false, Set.of(), SheetLimits.USUAL);
    }

    public SheetOptions withCharset(Charset it) {
        return new SheetOptions(
                it, separator, header, skipLines, sheetName, hiddenRows, headerWords, limits);
    }

    public SheetOptions withSeparator(char it) {
        return new SheetOptions(
                charset, it, header, skipLines, sheetName, hiddenRows, headerWords, limits);
    }

    public SheetOptions withHeader(boolean it) {
        return new SheetOptions(
                charset, separator, it, skipLines, sheetName, hiddenRows, headerWords, limits);
    }

    public SheetOptions withSkipLines(int it) {
        return new SheetOptions(
                charset, separator, header, it, sheetName, hiddenRows, headerWords, limits);
    }

    public SheetOptions withSheetName(String it) {
        return new SheetOptions(
                charset, separator, header, skipLines, it, hiddenRows, headerWords, limits);
    }

    SheetOptions withHiddenRows() {
        return new SheetOptions(
                charset, separator, header, skipLines, sheetName, true, headerWords, limits);
    }

    public SheetOptions withHeaderWords(Set<String> it) {
        return new SheetOptions(
                charset, separator, header, skipLines, sheetName, hiddenRows, it, limits);
    }
}
