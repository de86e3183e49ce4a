package zhike.credit.score;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What is sent about score cards and grades, and shown of them. */
final class ScoreForms {
    static final String GROUPS = "character|capacity|capital|collateral|conditions";
    static final String BASIS = "law|practice|own";

    private ScoreForms() {}

    record Option(
            @NotBlank @Size(max = 60) String nameZh,
            @NotBlank @Size(max = 80) String nameEn,
            @NotNull @DecimalMin("0") @DecimalMax("1000") @Digits(integer = 4, fraction = 2)
                    BigDecimal points) {}

    /**
     * @param code by which an answer names it
     * @param group of the five Cs
     */
    record Question(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String code,
            @NotNull @Pattern(regexp = GROUPS) String group,
            @NotBlank @Size(max = 60) String nameZh,
            @NotBlank @Size(max = 80) String nameEn,
            @NotNull @Size(min = 1, max = 20) List<@Valid @NotNull Option> options) {}

    /**
     * @param basis law, practice or the company's own
     * @param version of what is changed; null for a new one
     */
    record Card(
            @Nullable Long id,
            @NotBlank @Size(max = 60) String nameZh,
            @NotBlank @Size(max = 80) String nameEn,
            @NotNull @Size(min = 1, max = 60) List<@Valid @NotNull Question> questions,
            @NotNull @Pattern(regexp = BASIS) String basis,
            @Nullable @Size(max = 200) String source,
            boolean active,
            @Nullable Integer version) {}

    /**
     * @param above per cent of the points, which the score exceeds
     * @param factor per cent of the sales within the time to pay that the limit covers
     */
    record Band(
            @NotNull @Pattern(regexp = "[A-Z]{1,3}") String grade,
            @NotNull @DecimalMin("-1") @DecimalMax("100") BigDecimal above,
            @NotNull @DecimalMin("0") @DecimalMax("1000") BigDecimal factor,
            @Nullable @DecimalMin("0") @DecimalMax("1000") BigDecimal factorMost,
            @NotNull @Pattern(regexp = BASIS) String basis,
            @Nullable @Size(max = 200) String source,
            @NotNull Integer version) {}

    /**
     * @param atMost the best grade that it leaves
     */
    record Veto(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String code,
            @NotBlank @Size(max = 60) String nameZh,
            @NotBlank @Size(max = 80) String nameEn,
            @NotNull @Pattern(regexp = "[A-Z]{1,3}") String atMost,
            @NotNull @Pattern(regexp = BASIS) String basis,
            boolean active,
            @Nullable Integer version) {}

    /**
     * @param answers by question the option that was chosen, counted from 0
     * @param vetoes codes of those that apply
     * @param special a new customer above the usual bound
     * @param version of what is corrected; null for a new one
     */
    record Assessing(
            @NotNull Long customerId,
            @NotNull Long cardId,
            @Nullable Long investigationId,
            @NotNull @Size(max = 60) Map<@NotNull String, @NotNull Integer> answers,
            @NotNull @Size(max = 40) List<@NotNull String> vetoes,
            boolean special,
            @Nullable @Size(max = 2000) String reason,
            @Nullable Integer version) {}
}
