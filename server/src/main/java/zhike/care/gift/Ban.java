package zhike.care.gift;

import org.springframework.stereotype.Component;

import tools.jackson.databind.ObjectMapper;

import zhike.care.CareSettings;
import zhike.customer.Customers;
import zhike.platform.error.Refusal;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Nothing is given to offices with administrative power nor to their people: by which kinds of
 * employers and which industries they are known is data.
 */
@Component
class Ban {
    private final Customers customers;
    private final ObjectMapper json;
    private final Settings settings;
    private final SettingGroup<CareSettings> group;

    Ban(
            Customers customers,
            ObjectMapper json,
            Settings settings,
            SettingGroup<CareSettings> group) {
        this.customers = customers;
        this.json = json;
        this.settings = settings;
        this.group = group;
    }

    /**
     * @throws Refusal {@code gift.banned}
     */
    void refuse(long customer) {
        CareSettings care = settings.get(group);
        List<Map<String, Object>> any = new ArrayList<>();
        if (!care.employersBanned().isEmpty())
            any.add(leaf("employer_kind", care.employersBanned()));
        if (!care.industriesBanned().isEmpty()) any.add(leaf("industry", care.industriesBanned()));
        if (any.isEmpty()) return;
        String criteria = json.writeValueAsString(Map.of("any", any));
        if (!customers.meeting(List.of(customer), criteria).isEmpty())
            throw Refusal.invalid("customerId", "gift.banned");
    }

    private static Map<String, Object> leaf(String field, List<String> values) {
        return Map.of("field", field, "op", "in", "value", values);
    }
}
