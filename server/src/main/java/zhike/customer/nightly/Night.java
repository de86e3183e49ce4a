package zhike.customer.nightly;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerSettings;
import zhike.identity.Acting;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/**
 * Does the upkeep once a day, from the set time on, on one node of all. It looks every five
 * minutes, so that a machine that was off at that time does it when it is back, and what failed is
 * tried again.
 */
@Component
public class Night {
    private static final Logger log = LoggerFactory.getLogger(Night.class);
    private final List<NightStep> steps;
    private final NightMark mark;
    private final OneNode node;
    private final Settings settings;
    private final SettingGroup<CustomerSettings> group;
    private final Clock clock;
    private volatile boolean closing;

    Night(
            List<NightStep> steps,
            NightMark mark,
            OneNode node,
            Settings settings,
            SettingGroup<CustomerSettings> group,
            Clock clock) {
        this.steps = steps;
        this.mark = mark;
        this.node = node;
        this.settings = settings;
        this.group = group;
        this.clock = clock;
    }

    @Scheduled(cron = "${zhike.nightly.look:0 */5 * * * *}")
    public void look() {
        LocalDateTime now = LocalDateTime.now(clock);
        if (now.toLocalTime().isBefore(settings.get(group).night())) return;
        LocalDate day = now.toLocalDate();
        if (!waiting(mark.done(day)).isEmpty()) node.alone(() -> work(day));
    }

    /** From here on a step that breaks off is no failure: the next start goes on with it. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
    }

    private List<NightStep> waiting(Set<String> done) {
        return steps.stream().filter(step -> !done.contains(step.name())).toList();
    }

    private void work(LocalDate day) {
        for (NightStep step : waiting(mark.done(day))) {
            try {
                Acting.run(null, step::run);
                mark.done(step.name(), day);
            } catch (Exception e) {
                if (closing) return;
                log.error("The nightly step {} failed and is tried again", step.name(), e);
            }
        }
    }
}
