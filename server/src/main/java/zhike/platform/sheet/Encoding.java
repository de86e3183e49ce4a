package zhike.platform.sheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** The encoding of a text file and the length of the mark it begins with, bytes. */
record Encoding(Charset charset, int markBytes) {
    private static final Map<String, String> MARKS =
            Map.of(
                    "\u00ef\u00bb\u00bf", "UTF-8",
                    "\u00ff\u00fe", "UTF-16LE",
                    "\u00fe\u00ff", "UTF-16BE",
                    "\u00ff\u00fe\0\0", "UTF-32LE",
                    "\0\0\u00fe\u00ff", "UTF-32BE",
                    "\u0084\u0031\u0095\u0033", "GB18030");

    /** The encoding named by a byte order mark; the longest mark wins. */
    static Optional<Encoding> marked(byte[] head) {
        String start = new String(head, 0, Math.min(4, head.length), StandardCharsets.ISO_8859_1);
        return MARKS.entrySet().stream()
                .filter(mark -> start.startsWith(mark.getKey()))
                .max((a, b) -> a.getKey().length() - b.getKey().length())
                .map(
                        mark ->
                                new Encoding(
                                        Charset.forName(mark.getValue()), mark.getKey().length()));
    }
}
