package zhike.care.owed;

import static zhike.care.db.Tables.EVENT;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.care.CareSettings;
import zhike.care.matrix.Cell;
import zhike.care.matrix.Entitlement;
import zhike.care.matrix.Matrix;
import zhike.care.matrix.Often;
import zhike.care.occasion.Festivals;
import zhike.grading.Standings;
import zhike.platform.setting.SettingGroup;
import zhike.platform.setting.Settings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Works out what a day calls for, level by level. */
@Component
class Calling {
    private final DSLContext db;
    private final Clock clock;
    private final Standings standings;
    private final Festivals festivals;
    private final Executors executors;
    private final Settings settings;
    private final SettingGroup<CareSettings> group;

    Calling(
            DSLContext db,
            Clock clock,
            Standings standings,
            Festivals festivals,
            Executors executors,
            Settings settings,
            SettingGroup<CareSettings> group) {
        this.db = db;
        this.clock = clock;
        this.standings = standings;
        this.festivals = festivals;
        this.executors = executors;
        this.settings = settings;
        this.group = group;
    }

    /** Of the main scheme, and the empty text for customers without one. */
    List<String> levels() {
        return Stream.concat(standings.levels().stream().map(Standings.Level::code), Stream.of(""))
                .toList();
    }

    /** What does not hang on a day of the customer's own. */
    List<Asked> on(LocalDate day, Matrix matrix) {
        List<Asked> asked = new ArrayList<>();
        for (String level : levels())
            for (Map.Entry<Entitlement, Cell> each : matrix.owed(level).entrySet())
                ask(day, level, each.getKey(), each.getValue(), asked);
        return asked;
    }

    /** Of one kind that hangs on a day of the customer's own, due at the end of that day. */
    List<Asked> onTheirDay(Often often, LocalDate day, LocalDate fromOn, Matrix matrix) {
        List<Asked> asked = new ArrayList<>();
        for (String level : levels())
            matrix.owed(level)
                    .forEach(
                            (row, cell) -> {
                                if (row.when() == often)
                                    asked.add(
                                            asked(
                                                    row,
                                                    level,
                                                    often.code() + "-" + day.getYear(),
                                                    fromOn,
                                                    due(cell, day),
                                                    cell));
                            });
        return asked;
    }

    /** A greeting beside the matrix, for everybody who has that day. */
    List<Asked> wish(String service, LocalDate day) {
        return levels().stream()
                .map(
                        level ->
                                new Asked(
                                        service,
                                        level,
                                        service + "-" + day.getYear(),
                                        day,
                                        at(day, settings.get(group).wishes()),
                                        true,
                                        "message",
                                        null))
                .toList();
    }

    private void ask(LocalDate day, String level, Entitlement row, Cell cell, List<Asked> into) {
        switch (row.when()) {
            case HALF_MONTH -> into.add(half(day, level, row, cell));
            case MONTH -> {
                YearMonth month = YearMonth.from(day);
                into.add(
                        asked(
                                row,
                                level,
                                month.toString(),
                                month.atDay(1),
                                end(month.atEndOfMonth()),
                                cell));
            }
            case HOLIDAY ->
                    festivals.greetedOn(day).stream()
                            .filter(each -> row.greets(each.code()))
                            .forEach(
                                    each ->
                                            into.add(
                                                    asked(
                                                            row,
                                                            level,
                                                            each.code() + "-" + day.getYear(),
                                                            day,
                                                            due(cell, day),
                                                            cell)));
            case EVENT -> events(day, level, row, cell, into);
            default -> {
                // on a day of the customer's own, or when something happens
            }
        }
    }

    private Asked half(LocalDate day, String level, Entitlement row, Cell cell) {
        YearMonth month = YearMonth.from(day);
        boolean first = day.getDayOfMonth() <= 15;
        return asked(
                row,
                level,
                String.format(Locale.ROOT, "%s%s", month, first ? "A" : "B"),
                month.atDay(first ? 1 : 16),
                end(first ? month.atDay(15) : month.atEndOfMonth()),
                cell);
    }

    private void events(LocalDate day, String level, Entitlement row, Cell cell, List<Asked> into) {
        db.selectFrom(EVENT)
                .where(EVENT.SERVICE.eq(row.code()))
                .and(EVENT.DUE_ON.ge(day))
                .and(EVENT.CALLED_OFF_AT.isNull())
                .orderBy(EVENT.ID)
                .forEach(
                        event ->
                                into.add(
                                        asked(
                                                row,
                                                level,
                                                "event-" + event.getId(),
                                                event.getAt().atZone(clock.getZone()).toLocalDate(),
                                                end(event.getDueOn()),
                                                cell)));
    }

    private Asked asked(
            Entitlement row,
            String level,
            String period,
            LocalDate fromOn,
            Instant due,
            Cell cell) {
        return new Asked(
                row.code(),
                level,
                period,
                fromOn,
                due,
                cell.sent(),
                cell.proof(),
                executors.of(cell));
    }

    /** What is sent goes out in the morning, what is done by hand by the end of the day. */
    private Instant due(Cell cell, LocalDate day) {
        return cell.sent() ? at(day, settings.get(group).wishes()) : end(day);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(clock.getZone()).toInstant();
    }

    private Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
