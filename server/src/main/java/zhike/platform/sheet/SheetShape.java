package zhike.platform.sheet;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.util.List;

/**
 * What a file turned out to be.
 *
 * @param charset encoding of a text file, null for a workbook
 * @param separator null for a workbook or a file of one column
 * @param leading the lines above the table, as they are
 * @param columns header words as written, or empty strings without a header; one for each column
 * @param sheetNames the sheets of a workbook
 */
public record SheetShape(
        FileKind format,
        @Nullable Charset charset,
        boolean byteOrderMark,
        @Nullable Character separator,
        boolean header,
        List<String> leading,
        List<String> columns,
        List<String> sheetNames,
        @Nullable String sheetName) {}
