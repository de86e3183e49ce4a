package zhike.care.report;

import static zhike.care.db.Tables.REPORT;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.ObjectMapper;

import zhike.care.CareSettings;
import zhike.care.occasion.WhoGreets;
import zhike.identity.Mailboxes;
import zhike.identity.Organisations;
import zhike.identity.Staff;
import zhike.identity.Superiors;
import zhike.messaging.Letter;
import zhike.messaging.Notices;
import zhike.messaging.Outbox;
import zhike.platform.file.StoredFiles;
import zhike.platform.language.Texts;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes the report of a month and sends it by itself: to the head of the department, with a copy to
 * the general manager; in the product for both.
 */
@Component
public class MonthSending {
    private static final long LARGEST = 10L << 20;
    private final DSLContext db;
    private final Clock clock;
    private final ObjectMapper json;
    private final MonthCounting counting;
    private final MonthPaper paper;
    private final WhoGreets who;
    private final Staff staff;
    private final Superiors superiors;
    private final Organisations organisations;
    private final Mailboxes mailboxes;
    private final StoredFiles files;
    private final Outbox outbox;
    private final Notices notices;
    private final Texts texts;
    private final Settings settings;
    private final SettingGroup<CareSettings> group;

    MonthSending(
            DSLContext db,
            Clock clock,
            ObjectMapper json,
            MonthCounting counting,
            MonthPaper paper,
            WhoGreets who,
            Staff staff,
            Superiors superiors,
            Organisations organisations,
            Mailboxes mailboxes,
            StoredFiles files,
            Outbox outbox,
            Notices notices,
            Texts texts,
            Settings settings,
            SettingGroup<CareSettings> group) {
        this.db = db;
        this.clock = clock;
        this.json = json;
        this.counting = counting;
        this.paper = paper;
        this.who = who;
        this.staff = staff;
        this.superiors = superiors;
        this.organisations = organisations;
        this.mailboxes = mailboxes;
        this.files = files;
        this.outbox = outbox;
        this.notices = notices;
        this.texts = texts;
        this.settings = settings;
        this.group = group;
    }

    /** A month in which nothing happened has no report. */
    @Transactional
    public void send(YearMonth month) {
        Figures figures = counting.of(month);
        if (figures.none()) return;
        Long head = head();
        Set<Long> told = new LinkedHashSet<>();
        if (head != null) told.add(head);
        told.addAll(organisations.now().withRole("general_manager"));
        JSONB kept = JSONB.jsonb(json.writeValueAsString(figures));
        db.insertInto(REPORT)
                .set(REPORT.MONTH, month.atDay(1))
                .set(REPORT.MADE_AT, clock.instant())
                .set(REPORT.FIGURES, kept)
                .set(REPORT.HEAD_ID, head)
                .set(REPORT.TOLD, told.toArray(Long[]::new))
                .onConflict(REPORT.MONTH)
                .doUpdate()
                .set(REPORT.MADE_AT, clock.instant())
                .set(REPORT.FIGURES, kept)
                .set(REPORT.HEAD_ID, head)
                .set(REPORT.TOLD, told.toArray(Long[]::new))
                .execute();
        mail(month, figures, told, head);
        notices.tell(told, null, "care.report", Map.of("month", month.toString()));
    }

    private @Nullable Long head() {
        Long named = settings.get(group).reportTo();
        if (named != null && staff.active(named).isPresent()) return named;
        Long operator = who.operator();
        if (operator == null) return null;
        return staff.find(operator)
                .map(Staff.Member::unitId)
                .flatMap(
                        unit ->
                                superiors
                                        .heads(List.of(unit))
                                        .getOrDefault(unit, List.of())
                                        .stream()
                                        .findFirst())
                .orElse(null);
    }

    /** Each in their own language. */
    private void mail(YearMonth month, Figures figures, Set<Long> told, @Nullable Long head) {
        List<Letter> letters = new ArrayList<>();
        for (Mailboxes.Mailbox to : mailboxes.of(told)) {
            Locale locale = to.locale();
            String title = paper.title(month, locale);
            long file =
                    files.write(
                                    "care-" + month + ".pdf",
                                    "application/pdf",
                                    new ByteArrayInputStream(paper.print(month, figures, locale)),
                                    LARGEST)
                            .id();
            boolean copy = head != null && to.personId() != head;
            String text =
                    texts.get(
                            locale,
                            copy ? "care.report.mail.copy" : "care.report.mail",
                            Map.of("month", month.toString()));
            letters.add(
                    new Letter(
                            to.address(),
                            to.name(),
                            title,
                            text,
                            null,
                            List.of(file),
                            null,
                            "care.report"));
        }
        if (!letters.isEmpty()) outbox.sendAll(letters);
    }
}
