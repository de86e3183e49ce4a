package zhike.care.occasion;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.StandIns;
import zhike.care.CareSettings;
import zhike.identity.Organisations;
import zhike.identity.Staff;
import zhike.identity.WorkCalendars;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.time.LocalDate;
import java.util.List;

/** Who answers for the list of a day: the message operator, on their rest days the stand-in. */
@Component
public class WhoGreets {
    /** The role that sends. */
    public static final String ROLE = "message_operator";

    /**
     * @param insteadOf who would have on a working day
     */
    record Duty(@Nullable Long personId, @Nullable Long insteadOf) {}

    private final Settings settings;
    private final SettingGroup<CareSettings> group;
    private final Organisations organisations;
    private final Staff staff;
    private final WorkCalendars calendars;
    private final StandIns standIns;

    WhoGreets(
            Settings settings,
            SettingGroup<CareSettings> group,
            Organisations organisations,
            Staff staff,
            WorkCalendars calendars,
            StandIns standIns) {
        this.settings = settings;
        this.group = group;
        this.organisations = organisations;
        this.staff = staff;
        this.calendars = calendars;
        this.standIns = standIns;
    }

    /** The named one, else the first with the role; null where there is none. */
    public @Nullable Long operator() {
        Long named = settings.get(group).operatorId();
        if (named != null && staff.active(named).isPresent()) return named;
        return organisations.now().withRole(ROLE).stream().findFirst().orElse(null);
    }

    Duty on(LocalDate day) {
        Long operator = operator();
        if (operator == null) return new Duty(standIn(null), null);
        if (calendars.ofPerson(operator).worksOn(day)) return new Duty(operator, null);
        Long instead = standIn(operator);
        return instead == null || instead.equals(operator)
                ? new Duty(operator, null)
                : new Duty(instead, operator);
    }

    private @Nullable Long standIn(@Nullable Long operator) {
        Long named = settings.get(group).standInId();
        if (named != null && staff.active(named).isPresent()) return named;
        if (operator == null) return null;
        return standIns
                .of(List.of(operator), "promise.keep")
                .getOrDefault(operator, List.of())
                .stream()
                .findFirst()
                .orElse(null);
    }
}
