package zhike.platform.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The holidays and make-up days that ship: {@code holidays-cn.txt}, 2004 to 2026. */
public final class Holidays {
    /** Of mainland China. */
    public static final String CN = "cn";

    private static final List<SpecialDay> CHINA = read("holidays-cn.txt");

    private Holidays() {}

    public static List<SpecialDay> ofChina() {
        return CHINA;
    }

    /** The sets there are; a year of one is entered or imported when it is announced. */
    public static List<String> sets() {
        return List.of(CN);
    }

    public static List<SpecialDay> of(String set) {
        return set.equals(CN) ? CHINA : List.of();
    }

    private static List<SpecialDay> read(String name) {
        var stream = Objects.requireNonNull(Holidays.class.getResourceAsStream(name), name);
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(Holidays::days)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 2026-10-01..2026-10-07 off NAME | NAME IN ENGLISH}. */
    private static Stream<SpecialDay> days(String line) {
        String[] words = line.split(" ", 3);
        String[] ends = words[0].split("\\.\\.");
        String[] names = words[2].split(" \\| ");
        DayName name = new DayName(names[0], names[1]);
        return LocalDate.parse(ends[0])
                .datesUntil(LocalDate.parse(ends[ends.length - 1]).plusDays(1))
                .map(
                        day ->
                                words[1].equals("off")
                                        ? SpecialDay.holiday(day, name)
                                        : SpecialDay.makeUp(day, name));
    }
}
