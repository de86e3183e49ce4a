package zhike.care.occasion;

import static zhike.care.db.Tables.DAY_LIST;
import static zhike.care.db.Tables.OWED;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.care.CareSettings;
import zhike.care.db.tables.records.DayListRecord;
import zhike.care.owed.OwedReach;
import zhike.care.owed.ServiceNames;
import zhike.identity.Named;
import zhike.identity.Staff;
import zhike.identity.WorkCalendars;
import zhike.messaging.Outbox;
import zhike.platform.calendar.BusinessCalendar;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The head of a day's list: who answers for it, and how far it is. */
@Component
class DayListReading {
    private final DSLContext db;
    private final Clock clock;
    private final WhoGreets who;
    private final Festivals festivals;
    private final ServiceNames names;
    private final Staff staff;
    private final WorkCalendars calendars;
    private final Outbox outbox;
    private final Settings settings;
    private final SettingGroup<CareSettings> group;

    DayListReading(
            DSLContext db,
            Clock clock,
            WhoGreets who,
            Festivals festivals,
            ServiceNames names,
            Staff staff,
            WorkCalendars calendars,
            Outbox outbox,
            Settings settings,
            SettingGroup<CareSettings> group) {
        this.db = db;
        this.clock = clock;
        this.who = who;
        this.festivals = festivals;
        this.names = names;
        this.staff = staff;
        this.calendars = calendars;
        this.outbox = outbox;
        this.settings = settings;
        this.group = group;
    }

    DayListView of(Viewer viewer, LocalDate day, Locale locale) {
        DayListRecord row = db.selectFrom(DAY_LIST).where(DAY_LIST.ON_DAY.eq(day)).fetchOne();
        WhoGreets.Duty duty =
                row == null
                        ? who.on(day)
                        : new WhoGreets.Duty(row.getOperatorId(), row.getInsteadOf());
        BusinessCalendar calendar =
                calendars.ofPerson(
                        Objects.requireNonNullElse(
                                duty.insteadOf(), Objects.requireNonNullElse(duty.personId(), 0L)));
        Map<String, Map<String, Integer>> counted = counted(viewer, day);
        Map<String, String> called = names.in(locale);
        return new DayListView(
                day,
                calendar.worksOn(day),
                calendar.on(day).kind().name().toLowerCase(Locale.ROOT),
                row == null ? null : row.getMadeAt(),
                named(duty.personId()),
                named(duty.insteadOf()),
                day.atTime(settings.get(group).wishes()).atZone(clock.getZone()).toInstant(),
                row == null ? null : row.getClosedAt(),
                outbox.sends(),
                festivals.all().stream()
                        .filter(each -> each.on(day))
                        .map(each -> new DayListView.Kept(each.code(), each.name(locale)))
                        .toList(),
                counted.entrySet().stream()
                        .map(
                                each ->
                                        new DayListView.Part(
                                                each.getKey(),
                                                called.getOrDefault(each.getKey(), each.getKey()),
                                                each.getValue()))
                        .toList(),
                summed(counted));
    }

    private Map<String, Map<String, Integer>> counted(Viewer viewer, LocalDate day) {
        var state = WishState.OF.as("wish_state");
        Map<String, Map<String, Integer>> counted = new LinkedHashMap<>();
        var listed =
                DSL.select(OWED.SERVICE, state)
                        .from(OWED)
                        .where(OnList.of(day))
                        .and(OwedReach.visibleTo(viewer))
                        .asTable("listed");
        db.select(listed.field(0, String.class), listed.field(1, String.class), DSL.count())
                .from(listed)
                .groupBy(listed.field(0), listed.field(1))
                .orderBy(listed.field(0))
                .forEach(
                        row ->
                                counted.computeIfAbsent(row.value1(), key -> new LinkedHashMap<>())
                                        .put(row.value2(), row.value3()));
        return counted;
    }

    private static Map<String, Integer> summed(Map<String, Map<String, Integer>> counted) {
        Map<String, Integer> sum = new LinkedHashMap<>();
        counted.values()
                .forEach(
                        each ->
                                each.forEach(
                                        (state, many) -> sum.merge(state, many, Integer::sum)));
        return sum;
    }

    private @Nullable Named named(@Nullable Long person) {
        if (person == null) return null;
        return new Named(person, staff.names(List.of(person)).getOrDefault(person, ""));
    }
}
