package zhike.customer;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;
import zhike.platform.file.StoredFiles;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Nobody fills the disk alone: a person brings so many bytes within a day, and no more. */
@Component
public class UploadShare {
    private static final Duration WINDOW = Duration.ofDays(1);
    private final Clock clock;
    private final StoredFiles files;
    private final Settings settings;
    private final SettingGroup<CustomerSettings> group;

    UploadShare(
            Clock clock,
            StoredFiles files,
            Settings settings,
            SettingGroup<CustomerSettings> group) {
        this.clock = clock;
        this.files = files;
        this.settings = settings;
        this.group = group;
    }

    /**
     * @param more bytes about to be kept
     * @throws Refusal {@code file.share}
     */
    public void take(Viewer viewer, long more) {
        long most = settings.get(group).uploads();
        if (files.brought(viewer.personId(), clock.instant().minus(WINDOW)) + more > most)
            throw new Refusal(Kind.TOO_MANY, "file.share", Map.of("most", most >> 20));
    }
}
