package zhike.sim;

import org.jooq.DSLContext;

import zhike.credit.account.CreditNight;
import zhike.customer.nightly.Night;
import zhike.platform.backup.Backup;
import zhike.platform.postgres.DatabaseSettings;
import zhike.platform.terminal.Progress;
import zhike.trade.receivable.dunning.DunningClock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays the half year and writes demo.zhike.xz and people.txt into the folder named by the first
 * argument; to try something, the second argument names a later day on which it begins.
 */
final class DemonstrationCompany {
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 18);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    /** The last day has only begun, so that it can be today soon after people come to work. */
    private static final LocalTime SAVED = LocalTime.of(9, 40);

    private static final long SEED = 20_261_120;
    static final String PASSWORD = "zhike-yanshi-2026";
    private static final String ADMIN = "Shixian#geren-2026";

    /** The working day after which the customers of old are in the system. */
    private static final int KNOWN = 13;

    private final Play play;
    private final LocalDate first;

    /** Sooner where only something is tried: {@code -Dplay.last=2026-06-30}. */
    private final LocalDate last =
            LocalDate.parse(System.getProperty("play.last", LAST.toString()));

    private final Passing passing;
    private final PlayedServer server;
    private final List<Long> tags = new ArrayList<>();

    private DemonstrationCompany(PlayedServer server, PlayedClock clock) {
        this.server = server;
        first = clock.today();
        play = new Play(clock, SEED, server.address());
        passing = new Passing(clock, server);
    }

    public static void main(String[] args) throws IOException {
        Path target = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
        Path data = Files.createTempDirectory("zhike-play");
        LocalDate first = args.length > 1 ? LocalDate.parse(args[1]) : FIRST;
        PlayedClock clock = new PlayedClock(first.atTime(8, 5));
        boolean lacks = false;
        try (PlayedServer server = new PlayedServer(data, clock, ADMIN)) {
            DemonstrationCompany company = new DemonstrationCompany(server, clock);
            company.days(company.begin());
            List<String> missing = new Inspection(server.part(DSLContext.class)).missing();
            missing.forEach(System.err::println);
            lacks = args.length == 1 && company.last.equals(LAST) && !missing.isEmpty();
            new Sealing(company.play, server).run(target.resolve("people.txt"), PASSWORD);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.err.println("refused: " + Day.REFUSED);
        Path backup = data.resolve("demo.zhike");
        Backup.toFile(
                new DatabaseSettings(data, null, null, null), backup, Progress.onTerminal(), clock);
        Path file = target.resolve("demo.zhike.xz");
        Repacking.of(backup, file);
        if (lacks) throw new IllegalStateException("the play lacks what it must show: " + file);
        System.err.println(file + " " + Files.size(file) / 1024 + " kB; the data lie in " + data);
    }

    private Rules begin() {
        Staffing staffing = new Staffing(play, play.desk("admin", ADMIN));
        play.people = staffing.hire(PASSWORD);
        play.units = staffing.units();
        play.clock.set(first.atTime(10, 15));
        Desk administrator = play.person("hanbing").desk();
        new WorkingTime(play, administrator).set(first.getYear());
        Rules rules = new Rules(play, administrator);
        rules.lay();
        new Foundation(play, tags).lay(play.person("shenyue"));
        return rules;
    }

    private void days(Rules rules) {
        Scenes scenes = new Scenes(play, tags, last);
        List<Scene> all = scenes.all();
        Episodes episodes = new Episodes(play, tags);
        Opening opening = new Opening(play);
        Doubles doubles = new Doubles(play);
        int number = 0;
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            if (date.isAfter(first)) night(date);
            if (!play.works(date)) {
                passing.to(date.atTime(9, 25));
                scenes.restDay();
                continue;
            }
            Day day = new Day(date, ++number);
            if (number >= 2 && number <= 11)
                opening.plan(day, Integer.getInteger("play.opening", 76));
            if (number == KNOWN) rules.use("first-contact", true);
            if (number == 57 || number == 101) opening.fair(day, 45, number == 101);
            if (number > 3) all.forEach(scene -> scene.plan(day));
            if (number > 30 && number % 3 != 0) doubles.plan(day);
            episodes.plan(day);
            play.later.plan(day);
            day.play(passing, date.equals(last) ? SAVED : LocalTime.MAX);
            if (number % 10 == 0) System.err.println(date + " " + play.book.all.size());
        }
        passing.to(last.atTime(SAVED));
        rules.address("");
    }

    private void night(LocalDate date) {
        passing.to(date.atTime(2, 35));
        server.part(Night.class).look();
        server.part(CreditNight.class).look();
        server.part(DunningClock.class).look();
    }
}
