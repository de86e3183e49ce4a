package zhike.grading.value;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which customers are asked for; what is null is not asked.
 *
 * @param criteria over customers, as JSON
 * @param recency frequency and money: scores 1 to 5
 * @param rfm class: three digits, 1 for good
 * @param abc A, B or C
 * @param tier platinum, gold, iron or lead
 * @param source code of where they came from; {@code none} for those of whom it is not known
 * @param cohort first day of the period in which they first bought
 */
public record WorthAsk(
        @Nullable String criteria,
        @Nullable Integer recency,
        @Nullable Integer frequency,
        @Nullable Integer money,
        @Nullable String rfm,
        @Nullable String abc,
        @Nullable String tier,
        @Nullable String source,
        @Nullable LocalDate cohort) {}
