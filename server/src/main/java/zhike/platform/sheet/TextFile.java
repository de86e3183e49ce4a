package zhike.platform.sheet;

import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file known to be text, and in which encoding. */
public record TextFile(Path file, Charset charset, int markBytes) {
    /**
     * @throws Refusal sheet.binary when the bytes are no text
     */
    public static TextFile of(Path file, @Nullable Charset charset) throws IOException {
        ByteCensus census = ByteCensus.of(file);
        Encoding found = EncodingGuess.of(census);
        boolean wide =
                found.charset().name().startsWith("UTF-16")
                        || found.charset().name().startsWith("UTF-32");
        long odd = census.controls() + (wide ? 0 : census.zeros());
        boolean suspicious = wide ? odd * 5 > census.total() : odd * 50 > census.total() && odd > 3;
        if (charset == null && suspicious) {
            throw SheetRefusal.of(
                    "sheet.binary", "percent", Math.max(1, odd * 100 / census.total()));
        }
        if (charset == null) {
            return new TextFile(file, found.charset(), found.markBytes());
        }
        boolean sameMark = found.charset().name().equals(charset.name());
        return new TextFile(file, charset, sameMark ? found.markBytes() : 0);
    }

    /** Reads from behind the mark; bytes that are no text become U+FFFD. */
    public Reader open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(markBytes);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    String head(int chars) throws IOException {
        char[] text = new char[chars];
        int filled = 0;
        try (Reader reader = open()) {
            for (int n = reader.read(text);
                    n > 0 && filled < chars;
                    n = reader.read(text, filled, chars - filled)) {
                filled += n;
            }
        }
        return new String(text, 0, filled);
    }
}
