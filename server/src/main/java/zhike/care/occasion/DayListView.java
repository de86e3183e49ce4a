package zhike.care.occasion;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The list of a day.
 *
 * @param madeAt null: not made yet
 * @param operator who answers for it
 * @param insteadOf in whose place, on their rest day
 * @param due by when
 * @param counts of services by what became of them
 */
record DayListView(
        LocalDate day,
        boolean worked,
        String dayKind,
        @Nullable Instant madeAt,
        @Nullable Named operator,
        @Nullable Named insteadOf,
        @Nullable Instant due,
        @Nullable Instant closedAt,
        boolean connected,
        List<Kept> festivals,
        List<Part> services,
        Map<String, Integer> counts) {
    /** A festival that is kept on that day. */
    record Kept(String code, String name) {}

    /** One service on the list, and how far it is. */
    record Part(String code, String name, Map<String, Integer> counts) {}

    /**
     * Somebody to be greeted.
     *
     * @param name of whom; null where names are closed to the viewer
     * @param hindrance why nothing can be sent: refused, address, left
     * @param state open, waiting, sent, delivered, failed, replied, hindered
     */
    record Line(
            long id,
            @Nullable SubjectShown customer,
            @Nullable String contact,
            String service,
            String serviceName,
            String occasion,
            @Nullable String grade,
            boolean lunar,
            @Nullable String hindrance,
            String state,
            @Nullable String channel,
            @Nullable String error,
            @Nullable Instant repliedAt) {}
}
