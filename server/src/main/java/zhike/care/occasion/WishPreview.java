package zhike.care.occasion;

import static zhike.care.db.Tables.OWED;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.ServedCustomers;
import zhike.grading.Standings;
import zhike.messaging.MessageChannel;
import zhike.messaging.Template;
import zhike.platform.language.Texts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What each grade would read, with a made-up name in it. */
@Component
class WishPreview {
    /**
     * @param grade code of a level; null: without one
     */
    record Sample(@Nullable String grade, String channel, @Nullable String title, String text) {}

    private final DSLContext db;
    private final Standings standings;
    private final Wording wording;
    private final Texts texts;

    WishPreview(DSLContext db, Standings standings, Wording wording, Texts texts) {
        this.db = db;
        this.standings = standings;
        this.wording = wording;
        this.texts = texts;
    }

    List<Sample> of(Viewer viewer, LocalDate day, String service) {
        String period =
                db.select(OWED.PERIOD)
                        .from(OWED)
                        .where(OnList.of(day))
                        .and(OWED.SERVICE.eq(service))
                        .orderBy(OWED.ID)
                        .limit(1)
                        .fetchOne(OWED.PERIOD);
        String name = texts.get(Locale.CHINESE, "placeholder.name.sample");
        var to = new ServedCustomers.Addressed(name, null, null, name, null);
        Wording.Sheet sheet = wording.sheet(viewer.name());
        List<Sample> samples = new ArrayList<>();
        List<String> grades =
                new ArrayList<>(standings.levels().stream().map(Standings.Level::code).toList());
        for (String grade : grades) {
            Template.Rendered text =
                    sheet.write(
                            service,
                            period == null ? service : period,
                            grade,
                            MessageChannel.SMS,
                            to);
            samples.add(new Sample(grade, MessageChannel.SMS.code(), text.title(), text.text()));
        }
        return samples;
    }
}
