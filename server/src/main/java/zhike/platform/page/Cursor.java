package zhike.platform.page;

import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The sort key of the last row of a page, as opaque text. It grants nothing: every page starts from
 * the viewer.
 */
public record Cursor(List<String> parts) {
    private static final String BETWEEN = "\u001f";

    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(String::valueOf).toList());
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws Refusal {@code cursor.invalid} for anything that this class did not write with as
     *     many parts
     */
    public static @Nullable Cursor read(@Nullable String text, int parts) {
        if (text == null || text.isEmpty()) return null;
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> found = List.of(plain.split(BETWEEN, -1));
            if (found.size() == parts && plain.indexOf('\0') < 0) return new Cursor(found);
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
        throw wrong();
    }

    public String string(int part) {
        return parts.get(part);
    }

    public long number(int part) {
        try {
            return Long.parseLong(parts.get(part));
        } catch (NumberFormatException e) {
            throw wrong();
        }
    }

    public Instant instant(int part) {
        try {
            return Instant.parse(parts.get(part));
        } catch (DateTimeParseException e) {
            throw wrong();
        }
    }

    private static Refusal wrong() {
        return Refusal.invalid("cursor", "cursor.invalid");
    }
}
