package zhike.care;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.platform.setting.SettingGroup;

/** The settings of this module, at {@code /api/settings/care}. */
@Configuration
class CareSettingGroup {
    @Bean
    SettingGroup<CareSettings> careSettings() {
        return new SettingGroup<>("care", CareSettings.USUAL);
    }
}
