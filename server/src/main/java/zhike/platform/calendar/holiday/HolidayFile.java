package zhike.platform.calendar.holiday;

import zhike.platform.calendar.SpecialDay;
import zhike.platform.error.Refusal;
import zhike.platform.sheet.EncodingGuess;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** A file of holidays and make-up days: iCalendar, CSV or a workbook. */
public final class HolidayFile {
    private static final Pattern CALENDAR =
            Pattern.compile("\\A\\s*BEGIN:VCALENDAR\\b", Pattern.CASE_INSENSITIVE);
    private static final int BEGINNING = 200;

    private HolidayFile() {}

    /**
     * All its days by date.
     *
     * @throws Refusal calendar.file.refused with a fault for each bad line ({@code line 12}); the
     *     codes of {@code SheetReader} where it is no table at all
     */
    public static List<SpecialDay> read(byte[] content, String name) throws IOException {
        HolidayLines lines = new HolidayLines();
        String beginning =
                new String(content, 0, Math.min(BEGINNING, content.length), StandardCharsets.UTF_8);
        if (beginning.startsWith("\uFEFF")) beginning = beginning.substring(1);
        if (CALENDAR.matcher(beginning).find())
            new HolidayEvents(lines).read(new String(content, EncodingGuess.ofBytes(content)));
        else new HolidayTable(lines).read(new ByteArrayInputStream(content), name);
        return lines.days();
    }
}
