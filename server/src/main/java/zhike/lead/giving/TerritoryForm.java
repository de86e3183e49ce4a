package zhike.lead.giving;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.List;

/** A territory as sent. @param position among all, from 0 @param version null for a new one */
record TerritoryForm(
        @NotBlank @Size(max = 60) String name,
        @NotNull @Min(0) @Max(1000) Integer position,
        @NotNull JsonNode criteria,
        boolean active,
        @NotNull @Size(max = 200) List<@Valid @NotNull Member> members,
        @Nullable Integer version) {
    record Member(
            @NotNull Long personId,
            @NotNull @DecimalMin("0.01") @DecimalMax("10") @Digits(integer = 2, fraction = 2)
                    BigDecimal ability,
            @Nullable @Min(0) @Max(1_000_000) Integer most) {}
}
