package zhike.trade;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.platform.setting.SettingGroup;

/** The settings of this module, at {@code /api/settings/trade}. */
@Configuration
class TradeSettingGroup {
    @Bean
    SettingGroup<TradeSettings> tradeSettings() {
        return new SettingGroup<>("trade", TradeSettings.USUAL);
    }
}
