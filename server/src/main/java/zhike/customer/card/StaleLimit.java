package zhike.customer.card;

import org.springframework.stereotype.Component;

import zhike.customer.CustomerSettings;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * After how many days without confirmation a file is stale; 90 unless the setting says otherwise.
 */
@Component
public class StaleLimit {
    private final Settings settings;
    private final SettingGroup<CustomerSettings> group;

    /**
     * Asked for every card that is read, so not parsed each time; a map because its computing and
     * its clearing exclude each other.
     */
    private final Map<String, Integer> known = new ConcurrentHashMap<>();

    StaleLimit(Settings settings, SettingGroup<CustomerSettings> group, Broadcast broadcast) {
        this.settings = settings;
        this.group = group;
        broadcast.on("setting", any -> known.clear());
    }

    public int days() {
        return known.computeIfAbsent("", any -> settings.get(group).staleDays());
    }
}
