package zhike.platform.sheet;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Opens separated text. */
final class OpenedText {
    private static final int HEAD_CHARS = 1 << 18;
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)^\"?sep=(.)\"?[\r\n]");

    private OpenedText() {}

    static Sheet of(Spool spool, SheetOptions options, List<Closeable> opened) throws IOException {
        TextFile text = TextFile.of(spool.file(), options.charset());
        String head = text.head(HEAD_CHARS);
        if (head.isBlank()) {
            throw SheetRefusal.of("sheet.empty");
        }
        Matcher named = SEPARATOR_LINE.matcher(head);
        boolean separatorLine = named.find();
        char separator =
                options.separator() != null
                        ? options.separator()
                        : separatorLine
                                ? named.group(1).charAt(0)
                                : SeparatorGuess.of(wholeLines(head), options.limits());
        CsvRows rows = new CsvRows(text.open(), separator, options.limits());
        opened.add(rows);
        rows.skipLines(separatorLine ? 1 : 0);
        List<SheetRow> first = SheetReader.head(rows);
        TableHead table = TableHead.of(first, options);
        SheetShape shape =
                new SheetShape(
                        FileKind.TEXT,
                        text.charset(),
                        text.markBytes() > 0,
                        shown(separator),
                        table.header(),
                        table.leading(first),
                        table.columns(first),
                        List.of(),
                        null);
        return new Sheet(shape, table.body(first), rows, spool);
    }

    private static @Nullable Character shown(char separator) {
        return separator == SheetOptions.ONE_COLUMN ? null : separator;
    }

    /** Without the last line when it may have been cut. */
    private static String wholeLines(String head) {
        int end =
                head.length() < HEAD_CHARS
                        ? -1
                        : Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
        return end < 0 ? head : head.substring(0, end);
    }
}
