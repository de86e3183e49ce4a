package zhike.platform.sheet;

/**
 * What a file may cost before it is refused.
 *
 * @param cellChars longest cell, characters
 * @param lineChars longest row, characters
 * @param columns most columns
 * @param unpackedBytes most bytes of one part of a spreadsheet once unpacked
 * @param textBytes most bytes of the shared texts of a spreadsheet (they stay in memory)
 * @param ratio most unpacked bytes per packed byte, watched once a part is over 10 MB
 * @param brokenQuotes most quotes never closed before the whole file is refused
 */
public record SheetLimits(
        int cellChars,
        int lineChars,
        int columns,
        long unpackedBytes,
        long textBytes,
        int ratio,
        int brokenQuotes) {
    public static final SheetLimits USUAL =
            new SheetLimits(100_000, 1_000_000, 2_000, 2_000_000_000L, 128_000_000L, 200, 100);
}
