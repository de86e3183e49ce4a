package zhike.sim;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** All that the acts of the play share. */
final class Play {
    private record Absence(Colleague who, Colleague standIn, LocalDate from, LocalDate until) {
        boolean on(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    final PlayedClock clock;
    final Chance chance;
    final Lists lists = new Lists();
    final Names names;
    final Numbers numbers;
    final Places places;
    final Phrases phrases;
    final Drafts drafts;
    final Book book = new Book();
    final Deeds deeds;
    final Later later = new Later();
    final Stranger stranger;
    final String server;

    /** By the calendar of the company; make-up days are worked though they lie on a weekend. */
    final Set<LocalDate> daysOff = new HashSet<>();

    final Set<LocalDate> makeUps = new HashSet<>();

    /** Promises that are left as they are. */
    final Set<Long> undone = new HashSet<>();

    private final List<Absence> absences = new ArrayList<>();
    List<Colleague> people = new ArrayList<>();
    Map<String, Long> units = Map.of();

    Play(PlayedClock clock, long seed, String server) {
        this.clock = clock;
        this.server = server;
        chance = new Chance(seed);
        names = new Names(chance, lists);
        numbers = new Numbers(chance);
        places = new Places(chance, lists);
        phrases = new Phrases(chance, lists);
        drafts = new Drafts(this);
        deeds = new Deeds(this);
        stranger = new Stranger(server);
    }

    Desk desk(String login, String password) {
        return new Desk(server, clock, login, password);
    }

    Colleague person(String login) {
        return people.stream().filter(each -> each.login().equals(login)).findFirst().orElseThrow();
    }

    /** Null for whoever is not of the company any more. */
    @Nullable Colleague person(long id) {
        return people.stream().filter(each -> each.id() == id).findFirst().orElse(null);
    }

    List<Colleague> with(String... roles) {
        return people.stream().filter(each -> each.is(roles) && here(each)).toList();
    }

    /** A minute of the working day: from a quarter to nine to six, seldom at noon. */
    LocalTime workingTime() {
        LocalTime time = LocalTime.of(8, 45).plusSeconds(chance.between(0, 9 * 3600 + 600));
        boolean noon = time.getHour() == 12 && time.getMinute() < 50;
        return noon && chance.in(0.9) ? time.plusHours(2) : time;
    }

    /** What somebody at a customer is called at work; a line of the list says more of them. */
    String title() {
        return chance.of(lists.of("titles")).split("\\|")[0];
    }

    boolean works(LocalDate day) {
        if (daysOff.contains(day)) return false;
        return day.getDayOfWeek().getValue() <= 5 || makeUps.contains(day);
    }

    LocalDate nextWorkingDay() {
        LocalDate day = clock.today().plusDays(1);
        while (!works(day)) day = day.plusDays(1);
        return day;
    }

    /** From the one day to before the other somebody acts for them. */
    void away(Colleague who, Colleague standIn, LocalDate from, LocalDate until) {
        absences.add(new Absence(who, standIn, from, until));
    }

    boolean here(Colleague who) {
        return absences.stream().noneMatch(each -> each.who() == who && each.on(clock.today()));
    }

    boolean standsIn(Colleague who) {
        return absences.stream().anyMatch(each -> each.standIn() == who && each.on(clock.today()));
    }

    /** Done at that time by somebody who is still of the company. */
    void later(Colleague who, LocalDateTime time, Day.Deed deed) {
        later.at(
                time,
                () -> {
                    if (people.contains(who)) deed.run();
                });
    }

    /** Whether it was done; a refusal is counted and is no reason to stop. */
    boolean tried(BooleanSupplier deed) {
        try {
            return deed.getAsBoolean();
        } catch (Refused refused) {
            Day.count(refused);
            return false;
        }
    }
}
