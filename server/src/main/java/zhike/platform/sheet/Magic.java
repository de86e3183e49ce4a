package zhike.platform.sheet;

import java.util.LinkedHashMap;
import java.util.Map;

/** The first bytes by which common files that are no text are known. */
final class Magic {
    private static final Map<String, FileKind> STARTS = starts();

    private Magic() {}

    /** The kind by its first bytes (one character a byte), or TEXT. */
    static FileKind of(String head) {
        return STARTS.entrySet().stream()
                .filter(start -> head.startsWith(start.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(FileKind.TEXT);
    }

    private static Map<String, FileKind> starts() {
        Map<String, FileKind> starts = new LinkedHashMap<>();
        starts.put("PK\3\4", FileKind.ZIP);
        starts.put("PK\5\6", FileKind.ZIP);
        starts.put("\u00d0\u00cf\u0011\u00e0", FileKind.XLS);
        starts.put("\u0009\u0008\u0010\0", FileKind.XLS);
        starts.put("%PDF", FileKind.PDF);
        starts.put("\u0089PNG", FileKind.PICTURE);
        starts.put("\u00ff\u00d8\u00ff", FileKind.PICTURE);
        starts.put("GIF8", FileKind.PICTURE);
        starts.put("\u001f\u008b", FileKind.ARCHIVE);
        starts.put("BZh", FileKind.ARCHIVE);
        starts.put("7z\u00bc\u00af", FileKind.ARCHIVE);
        starts.put("Rar!\u001a", FileKind.ARCHIVE);
        starts.put("\u00fd7zXZ", FileKind.ARCHIVE);
        starts.put("\u007fELF", FileKind.PROGRAM);
        starts.put("MZ\u0090\0", FileKind.PROGRAM);
        starts.put("SQLite format 3\0", FileKind.DATABASE);
        return starts;
    }
}
