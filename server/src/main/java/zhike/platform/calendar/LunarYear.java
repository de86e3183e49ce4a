package zhike.platform.calendar;

import zhike.platform.error.Refusal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A year of the lunar calendar, from {@code lunar-years.txt}.
 *
 * @param lengths days of each month, the leap month in its place
 * @param leap which month is repeated; 0 for none
 */
record LunarYear(int year, LocalDate first, List<Integer> lengths, int leap) {
    static final int FIRST = 1900;
    private static final List<LunarYear> ALL = read();

    static LunarYear of(int year) {
        int index = year - FIRST;
        if (index < 0 || index >= ALL.size()) throw beyond();
        return ALL.get(index);
    }

    static LunarYear at(LocalDate day) {
        LunarYear found = of(Math.clamp(day.getYear(), FIRST, last()));
        if (day.isBefore(found.first)) found = of(found.year - 1);
        if (!day.isBefore(found.first.plusDays(found.days()))) throw beyond();
        return found;
    }

    static int last() {
        return FIRST + ALL.size() - 1;
    }

    /** Where a month stands among the lengths; its first where there is no such leap month. */
    int place(int month, boolean leapMonth) {
        boolean after = leap > 0 && month > leap || leapMonth && month == leap;
        return month - 1 + (after ? 1 : 0);
    }

    LocalDate day(int place, int day) {
        return first.plusDays(daysBefore(place) + Math.min(day, lengths.get(place)) - 1L);
    }

    int daysBefore(int place) {
        return lengths.subList(0, place).stream().mapToInt(Integer::intValue).sum();
    }

    private int days() {
        return daysBefore(lengths.size());
    }

    private static Refusal beyond() {
        return new Refusal(
                Refusal.Kind.INVALID, "calendar.beyond", Map.of("first", FIRST, "last", last()));
    }

    private static List<LunarYear> read() {
        String name = "lunar-years.txt";
        var stream = Objects.requireNonNull(LunarYear.class.getResourceAsStream(name), name);
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(LunarYear::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code 2033 01-31 sLssLsLsLLLsL 11}. */
    private static LunarYear line(String line) {
        String[] words = line.split(" ");
        return new LunarYear(
                Integer.parseInt(words[0]),
                LocalDate.parse(words[0] + "-" + words[1]),
                words[2].chars().mapToObj(c -> c == 'L' ? 30 : 29).toList(),
                Integer.parseInt(words[3]));
    }
}
