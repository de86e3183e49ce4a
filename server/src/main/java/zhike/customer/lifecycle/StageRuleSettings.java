package zhike.customer.lifecycle;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.platform.setting.SettingGroup;

/** Offers the stage rules at {@code /api/settings/customer-stages}. */
@Configuration
class StageRuleSettings {
    @Bean
    SettingGroup<StageRules> stageRules() {
        return new SettingGroup<>("customer-stages", StageRules.USUAL);
    }
}
