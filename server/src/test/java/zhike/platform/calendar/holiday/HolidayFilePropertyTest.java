package zhike.platform.calendar.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import zhike.platform.error.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

class HolidayFilePropertyTest {

    @Property(tries = 500)
    void noFileBreaksIt(@ForAll byte[] content) throws IOException {
        for (String before : List.of("", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:2027")) {
            byte[] head = before.getBytes(StandardCharsets.UTF_8);
            byte[] file = Arrays.copyOf(head, head.length + content.length);
            System.arraycopy(content, 0, file, head.length, content.length);
            try {
                assertThat(HolidayFile.read(file, "any")).isNotEmpty();
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isNotEmpty();
            }
        }
    }
}
