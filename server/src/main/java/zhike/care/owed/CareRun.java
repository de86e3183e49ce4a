package zhike.care.owed;

import static zhike.care.db.Tables.OWED;

import org.jooq.Record3;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.care.CareSettings;
import zhike.care.matrix.Matrices;
import zhike.care.matrix.Matrix;
import zhike.care.matrix.Often;
import zhike.customer.Celebrations;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Makes what a day calls for: a set statement each for what all are owed, for birthdays, for
 * anniversaries; and then the promises, batch by batch. Done again it makes nothing twice.
 */
@Component
public class CareRun {
    /** A greeting on their birthday, beside the matrix. */
    public static final String WISH_BIRTHDAY = "wish.birthday";

    /** On the day of founding, and on that of the first trade. */
    public static final String WISH_FOUNDED = "wish.founded";

    public static final String WISH_TRADE = "wish.first-trade";
    private final Matrices matrices;
    private final Calling calling;
    private final OwedWriting writing;
    private final OwedPromising promising;
    private final Settings settings;
    private final SettingGroup<CareSettings> group;

    CareRun(
            Matrices matrices,
            Calling calling,
            OwedWriting writing,
            OwedPromising promising,
            Settings settings,
            SettingGroup<CareSettings> group) {
        this.matrices = matrices;
        this.calling = calling;
        this.writing = writing;
        this.promising = promising;
        this.settings = settings;
        this.group = group;
    }

    /**
     * For all customers; outside of any transaction.
     *
     * @return how much is owed that was not before
     */
    public int night(LocalDate day) {
        int made = promising.written(() -> alone(day));
        promising.all();
        return made;
    }

    /** For some, in the transaction of what happened to them. */
    @Transactional
    public int some(LocalDate day, Collection<Long> ids) {
        int made = write(day, ids);
        promising.of(OWED.CUSTOMER_ID.eq(org.jooq.impl.DSL.any(ids.toArray(Long[]::new))));
        return made;
    }

    /** A second node waits, and finds it done: two of them would cross each other's rows. */
    private int alone(LocalDate day) {
        promising.alone();
        return write(day, null);
    }

    private int write(LocalDate day, @Nullable Collection<Long> ids) {
        Matrix matrix = matrices.on(day);
        CareSettings care = settings.get(group);
        int made = writing.write(calling.on(day, matrix), ids);
        for (int ahead = 0; ahead <= care.lead(); ahead++) {
            LocalDate theirs = day.plusDays(ahead);
            made +=
                    writing.write(
                            calling.onTheirDay(Often.BIRTHDAY, theirs, day, matrix),
                            Celebrations.chiefsBorn(theirs),
                            ids);
        }
        List<Asked> yearly = calling.onTheirDay(Often.ANNIVERSARY, day, day, matrix);
        made += writing.write(yearly, Celebrations.founded(day), ids);
        made += writing.write(yearly, Celebrations.firstTraded(day), ids);
        if (care.wishesBirthdays()) made += wish(WISH_BIRTHDAY, day, Celebrations.born(day), ids);
        if (care.wishesAnniversaries()) {
            made += wish(WISH_FOUNDED, day, Celebrations.founded(day), ids);
            made += wish(WISH_TRADE, day, Celebrations.firstTraded(day), ids);
        }
        return made;
    }

    private int wish(
            String service,
            LocalDate day,
            Select<Record3<Long, Long, Boolean>> theirs,
            @Nullable Collection<Long> ids) {
        return writing.write(calling.wish(service, day), theirs, ids);
    }
}
