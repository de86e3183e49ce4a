package zhike.customer;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.Objects;

/**
 * What a company decides about its customer files; a value that is not set holds as usual.
 *
 * @param staleAfterDays days without confirmation after which a file is stale
 * @param revealsAnHour how many masked values one person may look at in an hour
 * @param probesAnHour for how many whole values one person may ask in an hour that they would only
 *     see masked
 * @param uploadMegabytesADay how much one person may upload within 24 hours, attachments and files
 *     to be imported together
 * @param filesACustomer how many attachments one customer may have, those taken off not counted; no
 *     more than the card lists
 * @param nightlyAt from when on the nightly upkeep may begin, in the company's zone
 */
public record CustomerSettings(
        @Min(1) @Max(3650) @Nullable Integer staleAfterDays,
        @Min(1) @Max(10_000) @Nullable Integer revealsAnHour,
        @Min(1) @Max(10_000) @Nullable Integer probesAnHour,
        @Min(1) @Max(1_000_000) @Nullable Integer uploadMegabytesADay,
        @Min(1) @Max(500) @Nullable Integer filesACustomer,
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]") @Nullable String nightlyAt) {
    public static final CustomerSettings USUAL =
            new CustomerSettings(90, 60, 120, 2_048, 500, "02:30");

    public int staleDays() {
        return staleAfterDays == null ? 90 : staleAfterDays;
    }

    public int reveals() {
        return revealsAnHour == null ? 60 : revealsAnHour;
    }

    public int probes() {
        return probesAnHour == null ? 120 : probesAnHour;
    }

    /** In bytes. */
    public long uploads() {
        return Objects.requireNonNullElse(uploadMegabytesADay, 2_048) * 1024L * 1024;
    }

    public int files() {
        return Objects.requireNonNullElse(filesACustomer, 500);
    }

    public LocalTime night() {
        return LocalTime.parse(nightlyAt == null ? "02:30" : nightlyAt);
    }
}
