package zhike.audit.retention;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.platform.partition.MonthlyTables;
import zhike.platform.setting.SettingGroup;

/** What the module asks of the platform. */
@Configuration
class TrailMonths {
    static final String TABLE = "audit.entry";

    @Bean
    MonthlyTables trailTables() {
        return MonthlyTables.of(TABLE);
    }

    @Bean
    SettingGroup<AuditSettings> auditSettings() {
        return new SettingGroup<>("audit", new AuditSettings(24));
    }
}
