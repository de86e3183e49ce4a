package zhike.workbench.feed;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;

class CalendarTextTest {
    @Test
    void aLongLineIsFoldedAfterSeventyFiveOctetsWithoutCuttingACharacter() {
        String folded =
                new CalendarText().text("SUMMARY", "客户拜访".repeat(30) + "🎉".repeat(20)).toString();
        assertThat(folded).endsWith("\r\n");
        for (String line : folded.split("\r\n"))
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        assertThat(folded).doesNotContain("\uFFFD");
        assertThat(new String(folded.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(folded);
    }

    @Test
    void whatSeparatesIsEscaped() {
        assertThat(CalendarText.escaped("a,b;c\\d\r\ne\u0007f")).isEqualTo("a\\,b\\;c\\\\d\\nef");
    }

    @Test
    void anEmptyTextIsNoLine() {
        assertThat(new CalendarText().text("LOCATION", " ").text("URL", null).toString()).isEmpty();
    }

    @Test
    void aZoneTellsWhenItsClockChanges() {
        CalendarText text = new CalendarText();
        ZoneText.write(
                text,
                ZoneId.of("Europe/Berlin"),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2026-12-31T00:00:00Z"));
        assertThat(text.toString())
                .contains(
                        "BEGIN:DAYLIGHT\r\n"
                                + "DTSTART:20260329T020000\r\n"
                                + "TZOFFSETFROM:+0100\r\n"
                                + "TZOFFSETTO:+0200\r\n",
                        "BEGIN:STANDARD\r\n"
                                + "DTSTART:20261025T030000\r\n"
                                + "TZOFFSETFROM:+0200\r\n"
                                + "TZOFFSETTO:+0100\r\n");
    }

    @Property
    void unfoldedItIsTheLineThatItWas(@ForAll String any) {
        String value = any.replaceAll("[\\r\\n]", "").replaceAll("[\\uD800-\\uDFFF]", "");
        String folded = new CalendarText().line("X-ANY", value).toString();
        assertThat(folded.replace("\r\n ", "")).isEqualTo("X-ANY:" + value + "\r\n");
        for (String line : folded.split("\r\n"))
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
    }
}
