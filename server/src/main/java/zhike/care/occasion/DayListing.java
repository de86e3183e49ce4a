package zhike.care.occasion;

import static zhike.care.db.Tables.DAY_LIST;
import static zhike.care.db.Tables.OWED;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.care.CareSettings;
import zhike.messaging.Notices;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;
import zhike.platform.subject.Subject;
import zhike.promise.PromiseDraft;
import zhike.promise.Promising;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Makes the list of the day and puts it before who is on duty, as a promise until ten o'clock. */
@Component
public class DayListing {
    static final String PROMISE = "care.wishes";
    private final DSLContext db;
    private final Clock clock;
    private final WhoGreets who;
    private final Festivals festivals;
    private final Promising promising;
    private final Notices notices;
    private final Settings settings;
    private final SettingGroup<CareSettings> group;

    DayListing(
            DSLContext db,
            Clock clock,
            WhoGreets who,
            Festivals festivals,
            Promising promising,
            Notices notices,
            Settings settings,
            SettingGroup<CareSettings> group) {
        this.db = db;
        this.clock = clock;
        this.who = who;
        this.festivals = festivals;
        this.promising = promising;
        this.notices = notices;
        this.settings = settings;
        this.group = group;
    }

    /** Once a day. */
    @Transactional
    public void make(LocalDate day) {
        WhoGreets.Duty duty = who.on(day);
        String[] kept =
                festivals.greetedOn(day).stream().map(Festival::code).toArray(String[]::new);
        Long id =
                db.insertInto(DAY_LIST)
                        .set(DAY_LIST.ON_DAY, day)
                        .set(DAY_LIST.MADE_AT, clock.instant())
                        .set(DAY_LIST.OPERATOR_ID, duty.personId())
                        .set(DAY_LIST.INSTEAD_OF, duty.insteadOf())
                        .set(DAY_LIST.FESTIVALS, kept)
                        .onConflictDoNothing()
                        .returningResult(DAY_LIST.ID)
                        .fetchOne(DAY_LIST.ID);
        if (id == null || duty.personId() == null) return;
        int waiting =
                db.update(OWED)
                        .set(OWED.OWNER_ID, duty.personId())
                        .where(OnList.waiting())
                        .and(OWED.FROM_ON.le(day))
                        .execute();
        if (waiting > 0) promise(day, id, duty.personId(), waiting);
    }

    private void promise(LocalDate day, long id, long person, int waiting) {
        Subject list = new Subject(DayListSubject.KIND, id);
        List<Long> promised =
                promising.offer(
                        PROMISE,
                        List.of(
                                new PromiseDraft(
                                        PROMISE,
                                        list,
                                        null,
                                        person,
                                        null,
                                        day.atTime(settings.get(group).wishes())
                                                .atZone(clock.getZone())
                                                .toInstant(),
                                        Map.of())));
        if (!promised.isEmpty())
            db.update(DAY_LIST)
                    .set(DAY_LIST.PROMISE_ID, promised.getFirst())
                    .where(DAY_LIST.ID.eq(id))
                    .execute();
        notices.tell(List.of(person), list, "care.list", Map.of("count", waiting));
    }
}
