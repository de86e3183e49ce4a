package zhike.sim;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All that the acts of the play share. */
final class Play {
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
    final String server;
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
    }

    Desk desk(String login, String password) {
        return new Desk(server, clock, login, password);
    }

    Colleague person(String login) {
        return people.stream().filter(each -> each.login().equals(login)).findFirst().orElseThrow();
    }

    List<Colleague> with(String... roles) {
        return people.stream().filter(each -> each.is(roles)).toList();
    }

    /** A minute of the working day: from a quarter to nine to six, seldom at noon. */
    LocalTime workingTime() {
        LocalTime time = LocalTime.of(8, 45).plusSeconds(chance.between(0, 9 * 3600 + 600));
        boolean noon = time.getHour() == 12 && time.getMinute() < 50;
        return noon && chance.in(0.9) ? time.plusHours(2) : time;
    }

    boolean works(LocalDate day) {
        return day.getDayOfWeek().getValue() <= 5;
    }
}
