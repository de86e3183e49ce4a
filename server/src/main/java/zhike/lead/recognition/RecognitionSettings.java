package zhike.lead.recognition;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.platform.setting.SettingGroup;

import java.util.Objects;

/**
 * What a dossier must reach.
 *
 * @param passPercent of the points of the six principles
 * @param departments that survey on the spot, at least
 */
record RecognitionSettings(
        @Min(0) @Max(100) @Nullable Integer passPercent,
        @Min(1) @Max(6) @Nullable Integer departments) {
    int pass() {
        return Objects.requireNonNullElse(passPercent, 60);
    }

    int least() {
        return Objects.requireNonNullElse(departments, 2);
    }

    @Configuration
    static class Offered {
        @Bean
        SettingGroup<RecognitionSettings> recognitionSettings() {
            return new SettingGroup<>("recognition", new RecognitionSettings(60, 2));
        }
    }
}
