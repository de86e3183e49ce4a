package zhike.customer.note;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.platform.setting.SettingGroup;

/** How long who wrote a note may change it, in hours. */
record NoteSettings(@Min(0) @Max(8760) int ownHours) {
    @Configuration
    static class Offered {
        @Bean
        SettingGroup<NoteSettings> noteSettings() {
            return new SettingGroup<>("note", new NoteSettings(24));
        }
    }
}
