package zhike.customer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.platform.setting.SettingGroup;

/** Offers the settings of the customer file at {@code /api/settings/customer}. */
@Configuration
class CustomerSettingGroup {
    @Bean
    SettingGroup<CustomerSettings> customerSettings() {
        return new SettingGroup<>("customer", CustomerSettings.USUAL);
    }
}
