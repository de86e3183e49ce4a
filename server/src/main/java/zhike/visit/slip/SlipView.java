package zhike.visit.slip;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;
import zhike.platform.subject.SubjectShown;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A slip as a screen shows it.
 *
 * @param customer null where the customer itself is out of the viewer's reach
 * @param unapproved the time of leaving has come without approval
 * @param canEdit may do what an author does
 */
record SlipView(
        long id,
        String number,
        @Nullable SubjectShown customer,
        Named owner,
        Named unit,
        Instant leaveAt,
        Instant returnAt,
        String aim,
        @Nullable String topics,
        @Nullable String customerView,
        @Nullable String materials,
        @Nullable BigDecimal travelCost,
        List<Named> visitors,
        List<Host> hosts,
        String state,
        boolean unapproved,
        @Nullable Long approvalId,
        @Nullable Instant approvedAt,
        @Nullable Instant outAt,
        @Nullable Arrival met,
        @Nullable Instant backAt,
        @Nullable Report report,
        @Nullable Long minutesId,
        int version,
        boolean canEdit,
        boolean canRegister) {
    /**
     * @param name null where the viewer may not see what people are called
     */
    record Host(
            @Nullable Long contactId,
            @Nullable String name,
            @Nullable String post,
            @Nullable String decides) {}

    record Arrival(
            Instant at,
            @Nullable String place,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            @Nullable Integer accuracy) {}

    record Report(
            Instant at,
            String result,
            @Nullable String needs,
            @Nullable String competitors,
            @Nullable String opinions,
            @Nullable String nextAction,
            @Nullable LocalDate nextOn) {}
}
