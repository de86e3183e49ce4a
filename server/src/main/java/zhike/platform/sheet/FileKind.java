package zhike.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its first bytes; names are not trusted. */
public enum FileKind {
    EMPTY,
    TEXT,
    /** Any archive until looked into: a workbook is one. */
    ZIP,
    XLSX,
    XLS,
    VCARD,
    JCARD,
    XCARD,
    CALENDAR,
    HTML,
    XML,
    PDF,
    PICTURE,
    ARCHIVE,
    PROGRAM,
    DATABASE;

    static final int HEAD = 4096;
    private static final Pattern HTML_START =
            Pattern.compile("(?s)^<(!doctype\\s+html|html|table|head|meta).*");
    private static final Pattern JCARD_START = Pattern.compile("(?s)^\\[\\s*(\\[\\s*)?\"vcard\".*");

    public static FileKind of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD));
        }
    }

    static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        String raw = new String(head, StandardCharsets.ISO_8859_1);
        FileKind byMagic = Magic.of(raw);
        return byMagic != TEXT ? byMagic : ofText(readable(head, raw));
    }

    private static FileKind ofText(String text) {
        String start = text.strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("begin:vcard")) {
            return VCARD;
        } else if (start.startsWith("begin:vcalendar")) {
            return CALENDAR;
        } else if (JCARD_START.matcher(start).matches()) {
            return JCARD;
        } else if (HTML_START.matcher(start).matches()) {
            return HTML;
        } else if (start.startsWith("<?xml") || start.startsWith("<vcards")) {
            return start.contains("vcard-4.0") ? XCARD : start.contains("<html") ? HTML : XML;
        }
        return TEXT;
    }

    /**
     * ASCII as it stands in any encoding that we take: marks and the zero bytes of UTF-16 left out.
     */
    private static String readable(byte[] head, String raw) {
        String text = raw.startsWith("\u00ef\u00bb\u00bf") ? raw.substring(3) : raw;
        boolean marked =
                head.length > 1
                        && (raw.startsWith("\u00ff\u00fe") || raw.startsWith("\u00fe\u00ff"));
        return (marked ? text.substring(2) : text).replace("\0", "");
    }
}
