package zhike.grading.value;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.platform.error.Refusal;
import zhike.platform.setting.Settings;
import zhike.platform.trail.Trail;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads and writes the settings of value: finance's own, beside those of the administrators. */
@Component
class ValueSettingKeeping {
    private static final String KEY = "value";
    private final Settings settings;
    private final Trail trail;

    ValueSettingKeeping(Settings settings, Trail trail) {
        this.settings = settings;
        this.trail = trail;
    }

    ValueSettings now() {
        return settings.get(KEY, ValueSettings.class, ValueSettings.USUAL);
    }

    /**
     * @throws Refusal where limits do not rise, or a family stands twice
     */
    @Transactional
    ValueSettings put(ValueSettings fresh) {
        if (fresh.abcA().compareTo(fresh.abcB()) >= 0)
            throw Refusal.invalid("abcB", "value.abc.order");
        if (fresh.platinum().compareTo(fresh.gold()) <= 0
                || fresh.gold().compareTo(fresh.iron()) <= 0)
            throw Refusal.invalid("platinum", "value.pyramid.order");
        Set<String> families = new HashSet<>();
        for (ValueSettings.Family each : fresh.margins())
            if (!families.add(each.family().strip()))
                throw Refusal.invalid("margins", "value.margin.twice");
        ValueSettings before = now();
        settings.put(KEY, fresh);
        trail.record(
                "value.settings.changed",
                "setting",
                null,
                KEY,
                Map.of("from", before, "to", fresh));
        return fresh;
    }
}
