package zhike.platform.calendar.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

import zhike.platform.calendar.DayKind;
import zhike.platform.calendar.Holidays;
import zhike.platform.calendar.SpecialDay;
import zhike.platform.error.Refusal;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

class HolidayFileTest {

    @Test
    void aTableIsReadWhateverItsHeaderAndEncoding() throws IOException {
        String table =
                """
                日期,类型,名称,英文
                2027-01-01,休,元旦,New Year's Day
                2027/2/5..2027/2/11,放假,春节,
                2027年2月13日,调休上班,春节,
                20270501,off,Labour Day
                """;
        for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE"))
            assertThat(told(HolidayFile.read(bytes(table, charset), "a.csv")))
                    .startsWith(
                            "2027-01-01 HOLIDAY 元旦/New Year's Day",
                            "2027-02-05 HOLIDAY 春节/",
                            "2027-02-06 HOLIDAY 春节/")
                    .endsWith("2027-02-13 MAKE_UP 春节/", "2027-05-01 HOLIDAY /Labour Day")
                    .hasSize(10);
    }

    private static byte[] bytes(String text, String charset) {
        return ((charset.startsWith("UTF-16") ? "\uFEFF" : "") + text)
                .getBytes(Charset.forName(charset));
    }

    @Test
    void aPublishedCalendarSaysWhatShips() throws IOException {
        byte[] file;
        try (var in =
                Objects.requireNonNull(
                        getClass()
                                .getResourceAsStream(
                                        "/zhike/platform/calendar/holidays-2026.ics"))) {
            file = in.readAllBytes();
        }
        List<SpecialDay> read = HolidayFile.read(file, "holidays.ics");
        List<SpecialDay> shipped =
                Holidays.ofChina().stream().filter(day -> day.day().getYear() == 2026).toList();
        assertThat(read).extracting(SpecialDay::day).containsAll(days(shipped, DayKind.MAKE_UP));
        for (SpecialDay day : read)
            assertThat(shipped)
                    .anyMatch(known -> known.day().equals(day.day()) && known.kind() == day.kind());
        assertThat(read).noneMatch(day -> day.name().zh().contains("("));
    }

    private static List<LocalDate> days(List<SpecialDay> all, DayKind kind) {
        return all.stream().filter(day -> day.kind() == kind).map(SpecialDay::day).toList();
    }

    @Test
    void linesOfAnEventAreUnfoldedAndSeveralDaysCounted() throws IOException {
        String file =
                "BEGIN:VCALENDAR\r\n"
                        + "BEGIN:VEVENT\r\n"
                        + "DTSTART;VALUE=DATE:20270205\r\n"
                        + "DTEND;VALUE=DATE:20270208\r\n"
                        + "SUMMARY:Spring \r\n"
                        + " Festival\r\n"
                        + "END:VEVENT\r\n"
                        + "BEGIN:VEVENT\r\n"
                        + "DTSTART;VALUE=DATE:20270213\r\n"
                        + "SUMMARY:春节（班）\r\n"
                        + "END:VEVENT\r\n"
                        + "END:VCALENDAR\r\n";
        assertThat(told(HolidayFile.read(file.getBytes(StandardCharsets.UTF_8), "a.ics")))
                .containsExactly(
                        "2027-02-05 HOLIDAY /Spring Festival",
                        "2027-02-06 HOLIDAY /Spring Festival",
                        "2027-02-07 HOLIDAY /Spring Festival",
                        "2027-02-13 MAKE_UP 春节/");
    }

    @Test
    void everyBadLineIsNamed() {
        assertThat(
                        faults(
                                """
                                2027-01-01,休,元旦
                                2027-02-30,休,春节
                                2027-03-01,maybe,三月
                                1999-01-01,休,元旦
                                2027-05-03..2027-05-01,休,劳动节
                                2027-01-01,班,元旦
                                """))
                .containsExactly(
                        "line 2 calendar.file.date",
                        "line 3 calendar.file.kind",
                        "line 4 calendar.file.years",
                        "line 5 calendar.file.run",
                        "line 6 calendar.file.double");
        assertThat(
                        faults(
                                """
                                BEGIN:VCALENDAR
                                BEGIN:VEVENT
                                DTSTART:20270101T090000Z
                                SUMMARY:meeting
                                END:VEVENT
                                BEGIN:VEVENT
                                DTSTART;VALUE=DATE:20270101
                                RRULE:FREQ=YEARLY
                                END:VEVENT
                                BEGIN:VEVENT
                                DTSTART;VALUE=DATE:20270102
                                """))
                .containsExactly(
                        "line 2 calendar.file.date",
                        "line 6 calendar.file.repeats",
                        "line 10 calendar.file.event");
        assertThat(refused("BEGIN:VCALENDAR\nEND:VCALENDAR\n").code())
                .isEqualTo("calendar.file.empty");
    }

    private static List<String> faults(String file) {
        Refusal refusal = refused(file);
        assertThat(refusal.code()).isEqualTo("calendar.file.refused");
        return refusal.faults().stream().map(fault -> fault.field() + " " + fault.code()).toList();
    }

    private static Refusal refused(String file) {
        return catchThrowableOfType(
                Refusal.class,
                () -> HolidayFile.read(file.getBytes(StandardCharsets.UTF_8), "a.csv"));
    }

    private static List<String> told(List<SpecialDay> days) {
        return days.stream()
                .map(
                        day ->
                                "%s %s %s/%s"
                                        .formatted(
                                                day.day(),
                                                day.kind(),
                                                day.name().zh(),
                                                day.name().en()))
                .toList();
    }
}
