package zhike.care;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

/**
 * How care is done.
 *
 * @param listAt when the list of the day is made
 * @param wishesBy by when those on it are to be greeted
 * @param operatorId who sends; null: the first with the role of the message operator
 * @param standInId who sends on the operator's rest days; null: whom the operator lent it to
 * @param birthdays whether every customer with a birthday stands on the list, whatever the matrix
 *     says
 * @param anniversaries likewise the days of founding and of the first trade
 * @param giftDays before a birthday that its gift is owed from
 * @param reportAt on the first of a month the report of the last one is made
 * @param reportTo the head of department who gets it; null: the head of the operator's unit
 * @param bannedEmployers kinds of employers to whose people nothing is given
 * @param bannedIndustries of enterprises likewise
 */
public record CareSettings(
        @Nullable @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") String listAt,
        @Nullable @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") String wishesBy,
        @Nullable Long operatorId,
        @Nullable Long standInId,
        @Nullable Boolean birthdays,
        @Nullable Boolean anniversaries,
        @Min(0) @Max(30) @Nullable Integer giftDays,
        @Nullable @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") String reportAt,
        @Nullable Long reportTo,
        @Size(max = 50) @Nullable List<@Size(max = 60) String> bannedEmployers,
        @Size(max = 50) @Nullable List<@Size(max = 60) String> bannedIndustries) {
    static final CareSettings USUAL =
            new CareSettings(
                    "08:00",
                    "10:00",
                    null,
                    null,
                    true,
                    true,
                    3,
                    "07:00",
                    null,
                    List.of("government"),
                    List.of("S"));

    public LocalTime list() {
        return time(listAt, "08:00");
    }

    public LocalTime wishes() {
        return time(wishesBy, "10:00");
    }

    public LocalTime report() {
        return time(reportAt, "07:00");
    }

    public boolean wishesBirthdays() {
        return !Boolean.FALSE.equals(birthdays);
    }

    public boolean wishesAnniversaries() {
        return !Boolean.FALSE.equals(anniversaries);
    }

    public int lead() {
        return Objects.requireNonNullElse(giftDays, 3);
    }

    public List<String> employersBanned() {
        return bannedEmployers == null ? List.of() : bannedEmployers;
    }

    public List<String> industriesBanned() {
        return bannedIndustries == null ? List.of() : bannedIndustries;
    }

    private static LocalTime time(@Nullable String text, String usual) {
        return LocalTime.parse(Objects.requireNonNullElse(text, usual));
    }
}
