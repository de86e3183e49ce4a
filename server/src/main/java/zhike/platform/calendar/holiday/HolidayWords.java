package zhike.platform.calendar.holiday;

import org.jspecify.annotations.Nullable;

import zhike.platform.calendar.DayKind;
import zhike.platform.calendar.DayName;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which files tell a holiday from a make-up day: {@code holiday-words.properties}. */
final class HolidayWords {
    private static final Properties WORDS = read();
    private static final Set<String> OFF = Set.of(WORDS.getProperty("off").split(","));
    private static final Set<String> WORK = Set.of(WORDS.getProperty("work").split(","));

    /** A name and its mark in brackets of either width. */
    private static final Pattern MARKED =
            Pattern.compile("(.*?)\\s*[(\\uFF08]([^()\\uFF08\\uFF09]{1,20})[)\\uFF09]\\s*");

    private HolidayWords() {}

    static @Nullable DayKind kind(String word) {
        String known = word.strip().toLowerCase(Locale.ROOT);
        if (OFF.contains(known)) return DayKind.HOLIDAY;
        return WORK.contains(known) ? DayKind.MAKE_UP : null;
    }

    /** What a title such as "NAME (off)" says of the kind. */
    static @Nullable DayKind kindOfTitle(String title) {
        Matcher marked = MARKED.matcher(title);
        return marked.matches() ? kind(marked.group(2)) : kind(title);
    }

    /** Without the mark of its kind; one text stands for both languages. */
    static DayName name(String title) {
        Matcher marked = MARKED.matcher(title);
        String plain = marked.matches() && kind(marked.group(2)) != null ? marked.group(1) : title;
        String text = plain.strip();
        boolean english = text.chars().allMatch(c -> c < 0x2000);
        return english ? new DayName("", text) : new DayName(text, "");
    }

    private static Properties read() {
        Properties words = new Properties();
        try (var stream =
                Objects.requireNonNull(
                        HolidayWords.class.getResourceAsStream("holiday-words.properties"))) {
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
