package zhike.platform.page;

import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
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

    /** No row stands outside of these, and the database holds them. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

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
            Instant found = Instant.parse(parts.get(part));
            if (!found.isBefore(FIRST) && !found.isAfter(LAST)) return found;
        } catch (DateTimeParseException e) {
            throw wrong();
        }
        throw wrong();
    }

    public LocalDate day(int part) {
        try {
            LocalDate found = LocalDate.parse(parts.get(part));
            if (found.getYear() >= 1 && found.getYear() <= 9999) return found;
        } catch (DateTimeParseException e) {
            throw wrong();
        }
        throw wrong();
    }

    private static Refusal wrong() {
        return Refusal.invalid("cursor", "cursor.invalid");
    }
}
