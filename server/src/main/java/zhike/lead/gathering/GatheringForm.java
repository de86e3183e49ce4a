package zhike.lead.gathering;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.platform.web.Name;

import java.time.Instant;
import java.util.List;

/**
 * A seminar or road show as sent.
 *
 * @param online address of a meeting over the net
 * @param hostId null for oneself, or for whoever has it
 * @param staff who of us is there besides
 * @param capacity seats for guests; null: as many as come
 * @param version of what is changed; null for a new one
 */
record GatheringForm(
        @NotNull @Pattern(regexp = "seminar|roadshow") String kind,
        @Name @NotBlank @Size(max = 100) String title,
        @Nullable @Size(max = 200) String place,
        @Nullable @Size(max = 500) @Pattern(regexp = "(https?://\\S+)?") String online,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable Long hostId,
        @NotNull @Size(max = 50) List<@NotNull Long> staff,
        @Nullable @Min(1) @Max(100_000) Integer capacity,
        @Nullable @Size(max = 4000) String description,
        @Nullable Integer version) {}
