package zhike.care;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import zhike.care.occasion.DayListing;
import zhike.care.occasion.Unsent;
import zhike.care.owed.CareRun;
import zhike.care.report.MonthSending;
import zhike.identity.Acting;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

/**
 * What care does by the clock: what each night calls for, the list of the day, what was not sent in
 * time, the report of the month. A machine that was off does it when it is back.
 */
@Component
public class CareClock {
    private static final Logger log = LoggerFactory.getLogger(CareClock.class);
    private final CareMarks marks;
    private final CareRun run;
    private final DayListing listing;
    private final Unsent unsent;
    private final MonthSending report;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final SettingGroup<CareSettings> group;
    private final Clock clock;

    CareClock(
            CareMarks marks,
            CareRun run,
            DayListing listing,
            Unsent unsent,
            MonthSending report,
            TransactionTemplate transaction,
            Settings settings,
            SettingGroup<CareSettings> group,
            Clock clock) {
        this.marks = marks;
        this.run = run;
        this.listing = listing;
        this.unsent = unsent;
        this.report = report;
        this.transaction = transaction;
        this.settings = settings;
        this.group = group;
        this.clock = clock;
    }

    @Scheduled(cron = "${zhike.care.look:15 * * * * *}")
    public void look() {
        Acting.run(null, this::all);
    }

    private void all() {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        CareSettings care = settings.get(group);
        // made again it makes nothing twice, so it may run outside of the transaction of its mark
        step(
                "night",
                today,
                () -> {
                    run.night(today);
                    transaction.execute(status -> marks.take("night", today));
                });
        // the list is made of what the night found
        if (marks.done("night", today) && !now.toLocalTime().isBefore(care.list()))
            once("list", today, () -> listing.make(today));
        safely("unsent", unsent::breakOverdue);
        if (now.toLocalTime().isBefore(care.report())) return;
        LocalDate month = YearMonth.from(today).atDay(1);
        once("report", month, () -> report.send(YearMonth.from(month).minusMonths(1)));
    }

    /** With its mark in one transaction. */
    private void once(String step, LocalDate day, Runnable work) {
        step(
                step,
                day,
                () ->
                        transaction.executeWithoutResult(
                                status -> {
                                    if (marks.take(step, day)) work.run();
                                }));
    }

    private void step(String step, LocalDate day, Runnable work) {
        if (!marks.done(step, day)) safely(step, work);
    }

    /** One that fails must not keep the others from their time. */
    private static void safely(String step, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("Care's {} failed and is tried again", step, e);
        }
    }
}
