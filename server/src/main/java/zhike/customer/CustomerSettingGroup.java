package zhike.customer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.platform.file.UploadShare;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

/** Offers the settings of the customer file at {@code /api/settings/customer}. */
@Configuration
class CustomerSettingGroup {
    @Bean
    SettingGroup<CustomerSettings> customerSettings() {
        return new SettingGroup<>("customer", CustomerSettings.USUAL);
    }

    @Bean
    UploadShare.Bound uploadsADay(Settings settings, SettingGroup<CustomerSettings> group) {
        return () -> settings.get(group).uploads();
    }
}
