package zhike.customer.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a file is, told from its first bytes and never from its name; what is not known is a stream
 * of bytes.
 */
final class MediaSniffing {
    static final String BYTES = "application/octet-stream";

    /** Shown in the page: pictures in which nothing can run. */
    static final Set<String> SHOWN =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp");

    private static final int LOOKED_AT = 8192;
    private static final Pattern MARKUP =
            Pattern.compile(
                    "(?is).*<(!doctype|html|head|body|script|svg|iframe|img|a\\s|\\?xml).*");
    private static final String ZIP = "application/zip";

    private record Sign(int at, String bytes, String type) {}

    private static final List<Sign> SIGNS =
            List.of(
                    new Sign(0, "\u0089PNG\r\n\u001a\n", "image/png"),
                    new Sign(0, "\u00ff\u00d8\u00ff", "image/jpeg"),
                    new Sign(0, "GIF87a", "image/gif"),
                    new Sign(0, "GIF89a", "image/gif"),
                    new Sign(8, "WEBP", "image/webp"),
                    new Sign(0, "BM", "image/bmp"),
                    new Sign(0, "II*\0", "image/tiff"),
                    new Sign(0, "MM\0*", "image/tiff"),
                    new Sign(0, "%PDF-", "application/pdf"),
                    new Sign(0, "PK\u0003\u0004", ZIP),
                    new Sign(0, "Rar!", "application/vnd.rar"),
                    new Sign(0, "7z\u00bc\u00af", "application/x-7z-compressed"),
                    new Sign(0, "\u001f\u008b", "application/gzip"),
                    new Sign(0, "\u00d0\u00cf\u0011\u00e0", "application/x-ole-storage"),
                    new Sign(0, "{\\rtf", "application/rtf"),
                    new Sign(0, "ID3", "audio/mpeg"),
                    new Sign(0, "#!AMR", "audio/amr"),
                    new Sign(8, "WAVE", "audio/wav"),
                    new Sign(4, "ftyp", "video/mp4"),
                    new Sign(0, "OggS", "audio/ogg"),
                    new Sign(0, "MZ", "application/x-msdownload"),
                    new Sign(0, "\u007fELF", "application/x-executable"),
                    new Sign(0, "#!", "text/x-script"));
    private static final Map<String, String> IN_ZIP =
            Map.of(
                    "word/",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "xl/",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "ppt/",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "OFD.xml",
                    "application/ofd");

    private MediaSniffing() {}

    /** Looks at the beginning and leaves the stream where it was. */
    static String of(BufferedInputStream content) throws IOException {
        content.mark(LOOKED_AT);
        byte[] head = content.readNBytes(LOOKED_AT);
        content.reset();
        return of(head);
    }

    static String of(byte[] head) {
        if (head.length == 0) return BYTES;
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        for (Sign sign : SIGNS)
            if (latin.startsWith(sign.bytes(), sign.at()))
                return sign.type().equals(ZIP) ? inZip(latin) : sign.type();
        if (MARKUP.matcher(latin.substring(0, Math.min(1024, latin.length())).replace("\0", ""))
                .matches())
            return latin.toLowerCase(Locale.ROOT).contains("<svg") ? "image/svg+xml" : "text/html";
        return text(head) ? "text/plain" : BYTES;
    }

    private static String inZip(String latin) {
        for (var part : IN_ZIP.entrySet())
            if (latin.contains(part.getKey())) return part.getValue();
        return ZIP;
    }

    private static boolean text(byte[] head) {
        for (byte each : head)
            if (each >= 0
                    && each < 0x20
                    && each != '\n'
                    && each != '\r'
                    && each != '\t'
                    && each != '\f') return false;
        return decodes(head, "UTF-8") || decodes(head, "GB18030");
    }

    /** The last character may be cut. */
    private static boolean decodes(byte[] head, String charset) {
        for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
            try {
                java.nio.charset.Charset.forName(charset)
                        .newDecoder()
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                if (head.length < LOOKED_AT) return false;
            }
        }
        return false;
    }
}
