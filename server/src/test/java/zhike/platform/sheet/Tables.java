package zhike.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Opens tables from bytes and texts. */
final class Tables {
    private Tables() {}

    record Read(SheetShape shape, List<SheetRow> rows) {
        List<List<String>> cells() {
            return rows.stream().map(SheetRow::cells).toList();
        }
    }

    static Read read(byte[] bytes, SheetOptions options) throws IOException {
        try (Sheet sheet = SheetReader.open(new ByteArrayInputStream(bytes), "test", options)) {
            return new Read(sheet.shape(), sheet.rows().toList());
        }
    }

    static Read read(byte[] bytes) throws IOException {
        return read(bytes, SheetOptions.none());
    }

    static Read read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Read read(String text, String charset) throws IOException {
        return read(text.getBytes(Charset.forName(charset)));
    }

    /** The bytes of a sample file. */
    static byte[] sample(String name) throws IOException {
        try (var in = Tables.class.getResourceAsStream("/samples/" + name)) {
            return java.util.Objects.requireNonNull(in, name).readAllBytes();
        }
    }
}
