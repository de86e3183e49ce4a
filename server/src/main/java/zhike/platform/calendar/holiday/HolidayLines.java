package zhike.platform.calendar.holiday;

import zhike.platform.calendar.DayKind;
import zhike.platform.calendar.DayName;
import zhike.platform.calendar.SpecialDay;
import zhike.platform.calendar.WorkHours;
import zhike.platform.error.FieldFault;
import zhike.platform.error.Refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the lines of a file say, and what is wrong with them. */
final class HolidayLines {
    private static final int MOST_DAYS = 2_000;
    private static final int MOST_FAULTS = 50;
    private static final int LONGEST_RUN = 60;
    private static final int LONGEST_NAME = 60;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private final Map<LocalDate, SpecialDay> days = new TreeMap<>();
    private final List<FieldFault> faults = new ArrayList<>();

    void add(long line, LocalDate first, LocalDate last, DayKind kind, DayName name) {
        if (first.getYear() < FIRST_YEAR || last.getYear() > LAST_YEAR)
            wrong(line, "calendar.file.years", first);
        else if (last.isBefore(first) || first.plusDays(LONGEST_RUN).isBefore(last))
            wrong(line, "calendar.file.run", first + ".." + last);
        else if (name.zh().length() > LONGEST_NAME || name.en().length() > LONGEST_NAME)
            wrong(line, "calendar.file.name", LONGEST_NAME);
        else
            first.datesUntil(last.plusDays(1))
                    .forEach(
                            day ->
                                    add(
                                            line,
                                            new SpecialDay(day, kind, WorkHours.NONE, null, name)));
    }

    private void add(long line, SpecialDay day) {
        SpecialDay before = days.putIfAbsent(day.day(), day);
        if (before != null && before.kind() != day.kind())
            wrong(line, "calendar.file.double", day.day());
        if (days.size() == MOST_DAYS + 1) wrong(line, "calendar.file.many", MOST_DAYS);
    }

    void wrong(long line, String code, Object what) {
        faults.add(
                new FieldFault(
                        "line " + line, code, Map.of("line", line, "what", String.valueOf(what))));
    }

    List<SpecialDay> days() {
        if (faults.isEmpty() && days.isEmpty())
            throw Refusal.invalid("file", "calendar.file.empty");
        if (faults.isEmpty()) return List.copyOf(days.values());
        Refusal refusal =
                new Refusal(
                        Refusal.Kind.INVALID,
                        "calendar.file.refused",
                        Map.of("count", faults.size()));
        faults.stream()
                .limit(MOST_FAULTS)
                .forEach(fault -> refusal.at(fault.field(), fault.code(), fault.args()));
        throw refusal;
    }
}
