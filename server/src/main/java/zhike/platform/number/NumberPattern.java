package zhike.platform.number;

import zhike.platform.error.Refusal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule such as {@code K{yyyy}{seq:6}}: fixed text, parts of the date of fixed width, and exactly
 * one sequence of at least so many digits. As everything but the sequence has a fixed width, a
 * number can be read in one way only.
 */
final class NumberPattern {
    private static final Pattern WHOLE =
            Pattern.compile("(?:[A-Za-z0-9_/-]|\\{(?:yyyy|yy|MM|dd|seq:[1-9])})+");
    private static final Pattern PART = Pattern.compile("\\{(yyyy|yy|MM|dd|seq:([1-9]))}|.");
    private static final int LONGEST = 40;

    /** Stands for the sequence in the name of a series. */
    static final String SEQUENCE = "#";

    private final List<String> parts = new ArrayList<>();
    private int width;

    private NumberPattern() {}

    /**
     * @throws Refusal {@code number.pattern}
     */
    static NumberPattern read(String text) {
        NumberPattern pattern = new NumberPattern();
        if (text.length() > LONGEST || !WHOLE.matcher(text).matches())
            throw Refusal.invalid("pattern", "number.pattern");
        Matcher part = PART.matcher(text);
        while (part.find()) pattern.add(part);
        if (pattern.width == 0) throw Refusal.invalid("pattern", "number.pattern");
        return pattern;
    }

    private void add(Matcher part) {
        if (part.group(2) != null) {
            if (width > 0) throw Refusal.invalid("pattern", "number.pattern");
            width = Integer.parseInt(part.group(2));
            parts.add(SEQUENCE);
        } else parts.add(part.group());
    }

    /** The series that counts on its own on this day: {@code K2026#}. */
    String series(LocalDate on) {
        StringBuilder series = new StringBuilder();
        for (String part : parts)
            series.append(
                    part.startsWith("{")
                            ? on.format(
                                    DateTimeFormatter.ofPattern(
                                            part.substring(1, part.length() - 1), Locale.ROOT))
                            : part);
        return series.toString();
    }

    String number(String series, long sequence) {
        return series.replace(SEQUENCE, String.format(Locale.ROOT, "%0" + width + "d", sequence));
    }

    /** Whether this rule, on some day, counts on in that series. */
    boolean continues(String series) {
        StringBuilder shape = new StringBuilder();
        for (String part : parts)
            shape.append(
                    part.startsWith("{")
                            ? "\\d{" + (part.length() - 2) + "}"
                            : Pattern.quote(part));
        return series.matches(shape.toString());
    }

    /** Whether some number of this rule could also be one of that series. */
    boolean meets(String series) {
        List<String> mine = new ArrayList<>();
        for (String part : parts) {
            if (part.startsWith("{"))
                for (int digit = 2; digit < part.length(); digit++) mine.add("\\d");
            else if (part.equals(SEQUENCE)) mine.add(SEQUENCE);
            else mine.add(part);
        }
        return Meeting.possible(mine, series.chars().mapToObj(Character::toString).toList());
    }
}
