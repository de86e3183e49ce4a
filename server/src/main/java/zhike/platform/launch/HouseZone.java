package zhike.platform.launch;

import org.jspecify.annotations.Nullable;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.TimeZone;

/**
 * In which zone the house counts its days: not that of the machine, for a container usually stands
 * in UTC, where a day begins at eight in the morning.
 */
final class HouseZone {
    private static final String USUAL = "Asia/Shanghai";

    private HouseZone() {}

    /**
     * @throws OperatorError where {@code ZHIKE_ZONE} is no name of a zone
     */
    static void settle() {
        TimeZone.setDefault(TimeZone.getTimeZone(of(System.getenv("ZHIKE_ZONE"))));
    }

    static ZoneId of(@Nullable String chosen) {
        String name = chosen == null || chosen.isBlank() ? USUAL : chosen.strip();
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new OperatorError(e, ExitCode.USAGE, "zone.unknown", name);
        }
    }
}
