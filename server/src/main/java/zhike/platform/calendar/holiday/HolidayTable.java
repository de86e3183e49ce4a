package zhike.platform.calendar.holiday;

import org.jspecify.annotations.Nullable;

import zhike.platform.calendar.DayKind;
import zhike.platform.calendar.DayName;
import zhike.platform.sheet.Sheet;
import zhike.platform.sheet.SheetLimits;
import zhike.platform.sheet.SheetOptions;
import zhike.platform.sheet.SheetReader;
import zhike.platform.sheet.SheetRow;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holidays in a table: day (or first and last day in one cell), holiday or make-up day, name, name
 * in English. A first line without a date is a header.
 */
final class HolidayTable {
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\D?(\\d{1,2})\\D?(\\d{1,2})(?!\\d)");
    private static final SheetOptions PLAIN =
            new SheetOptions(null, null, false, 0, null, false, Set.of(), SheetLimits.USUAL);
    private final HolidayLines lines;

    HolidayTable(HolidayLines lines) {
        this.lines = lines;
    }

    void read(InputStream content, String name) throws IOException {
        try (Sheet sheet = SheetReader.open(content, name, PLAIN)) {
            int[] before = {0};
            sheet.rows().forEach(row -> row(row, before[0]++ == 0));
        }
    }

    private void row(SheetRow row, boolean first) {
        if (row.isBlank() || first && row.cell(0).chars().noneMatch(Character::isDigit)) return;
        if (row.problem() != null) {
            lines.wrong(row.line(), "calendar.file.line", row.cell(0));
            return;
        }
        List<LocalDate> dates = dates(row.cell(0));
        @Nullable DayKind kind = HolidayWords.kind(row.cell(1));
        if (dates == null) lines.wrong(row.line(), "calendar.file.date", row.cell(0));
        else if (kind == null) lines.wrong(row.line(), "calendar.file.kind", row.cell(1));
        else lines.add(row.line(), dates.getFirst(), dates.getLast(), kind, name(row));
    }

    private static DayName name(SheetRow row) {
        String english = row.cell(3).strip();
        DayName name = HolidayWords.name(row.cell(2));
        return english.isEmpty() ? name : new DayName(row.cell(2).strip(), english);
    }

    /** One or two; null when the cell is no date. */
    private static @Nullable List<LocalDate> dates(String cell) {
        List<LocalDate> found = new ArrayList<>();
        Matcher date = DATE.matcher(cell);
        try {
            while (date.find())
                found.add(
                        LocalDate.of(
                                Integer.parseInt(date.group(1)),
                                Integer.parseInt(date.group(2)),
                                Integer.parseInt(date.group(3))));
        } catch (DateTimeException e) {
            return null;
        }
        return found.isEmpty() || found.size() > 2 ? null : found;
    }
}
