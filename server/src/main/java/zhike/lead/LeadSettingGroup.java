package zhike.lead;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.platform.setting.SettingGroup;

/** The settings of this module, at {@code /api/settings/lead}. */
@Configuration
class LeadSettingGroup {
    @Bean
    SettingGroup<LeadSettings> leadSettings() {
        return new SettingGroup<>("lead", LeadSettings.USUAL);
    }
}
