package zhike.visit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.platform.setting.SettingGroup;

/** The settings of this module, at {@code /api/settings/visit}. */
@Configuration
class VisitSettingGroup {
    @Bean
    SettingGroup<VisitSettings> visitSettings() {
        return new SettingGroup<>("visit", VisitSettings.USUAL);
    }
}
