package zhike.lead.recognition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is filled in, step by step. What overwrites carries the version of the dossier that it was
 * read with.
 */
final class RecognitionForms {
    static final String DEPARTMENTS = "material|technology|design|quality|finance|sales";
    private static final int TEXT = 4000;

    private RecognitionForms() {}

    /**
     * One principle.
     *
     * @param score 0 to 10
     * @param veto whether it rules the customer out, whatever the other scores; then the reason
     */
    record Score(
            @Nullable @Min(0) @Max(Principle.MOST) Integer score,
            boolean veto,
            @Nullable @Size(max = 500) String reason) {}

    /** By code of a {@link Principle}. */
    record Principles(
            @NotNull @Size(max = 6) Map<String, @Valid Score> principles,
            @NotNull Integer version) {}

    record Survey(
            @Nullable @Size(max = TEXT) String headTalk,
            @Nullable @Size(max = TEXT) String technicalTalk,
            @NotNull Integer version) {}

    record Surveyor(
            @NotNull @Pattern(regexp = DEPARTMENTS) String department, @NotNull Long personId) {}

    record Surveyors(
            @NotEmpty @Size(max = 6) List<@NotNull @Valid Surveyor> surveyors,
            @NotNull Integer version) {}

    /**
     * @param sign findings that are signed are not changed any more
     */
    record Findings(
            @Nullable LocalDate on,
            @NotNull @Size(max = 6) Map<String, @Min(0) @Max(Principle.MOST) Integer> scores,
            @Nullable @Size(max = TEXT) String findings,
            boolean vetoed,
            @Nullable @Size(max = 500) String vetoReason,
            boolean sign) {}

    record Goods(
            @NotBlank @Size(max = 200) String name,
            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal amount) {}

    /**
     * @param limit credit asked for; null or 0: none
     * @param days of credit
     */
    record Application(
            @Nullable @Size(max = TEXT) String why,
            @Nullable @Size(max = TEXT) String policy,
            @Nullable @Size(max = 100) List<@NotNull @Valid Goods> goods,
            @Nullable @Pattern(regexp = "[ABC]") String grade,
            @Nullable @Size(max = 500) String terms,
            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal limit,
            @Nullable @Min(0) @Max(720) Integer days,
            @Nullable @DecimalMin("0") @Digits(integer = 12, fraction = 2) BigDecimal monthly,
            @Nullable @Size(max = TEXT) String risks) {
        List<Goods> goodsOrNone() {
            return goods == null ? List.of() : goods;
        }

        BigDecimal amount() {
            return goodsOrNone().stream()
                    .map(Goods::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    record ApplicationChange(@NotNull @Valid Application application, @NotNull Integer version) {}

    record Contract(
            @NotBlank @Size(max = 60) String number,
            @NotNull LocalDate signedOn,
            @NotBlank @Size(max = 100) String ourSignatory,
            @NotBlank @Size(max = 100) String theirSignatory,
            @Nullable LocalDate validUntil) {}

    /**
     * @param code null: the next of the rule for customer codes
     */
    record Code(@Nullable @Size(max = 40) @Pattern(regexp = "[A-Za-z0-9._-]*") String code) {}

    record Notice(@NotEmpty @Size(max = 50) List<@NotNull Long> unitIds) {}

    record Payment(
            @NotNull @Pattern(regexp = "transfer|draft|letter|cash|monthly|prepaid") String method,
            @Nullable @Size(max = 500) String note) {}

    /** Of a move on. @param from the step that the caller saw */
    record Move(@NotNull String from) {}

    record Abandonment(@NotBlank @Size(max = 500) String reason) {}
}
