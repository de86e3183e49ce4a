package zhike.messaging;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What a module has to say in the daily letter; a bean, in the order of {@code @Order}. */
public interface DigestPart {
    /**
     * @param path of the screen where it is dealt with, such as {@code /promises/12}
     */
    record Line(String text, @Nullable String path) {}

    /**
     * @param lines the few that matter most; none, and the part is not written
     * @param more how many there are besides
     */
    record Section(String title, List<Line> lines, int more) {}

    /** Asked while that person acts, so with their reach. */
    Section of(long personId, LocalDate day, Locale locale);
}
