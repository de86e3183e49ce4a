package zhike.customer.card;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhike.customer.CustomerSettings;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

/** After how many days without confirmation a file is stale; 90 unless the setting says otherwise. */
@Component
public class StaleLimit {
    private final Settings settings;
    private final SettingGroup<CustomerSettings> group;
    /** Asked for every card that is read, so not parsed each time. */
    private volatile @Nullable Integer known;

    StaleLimit(Settings settings, SettingGroup<CustomerSettings> group, Broadcast broadcast) {
        this.settings = settings;
        this.group = group;
        broadcast.on("setting", any -> known = null);
    }

    public int days() {
        Integer days = known;
        if (days == null) known = days = settings.get(group).staleDays();
        return days;
    }
}
