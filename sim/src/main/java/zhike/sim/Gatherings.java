package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Seminars and road shows, from the plan to the talk with everybody who came. */
final class Gatherings implements Scene {
    private static final long SEED = 20_260_624;

    /** Working days before anybody is invited: the customers of old must be in the system. */
    private static final int BEGINS = 14;

    /** So many an owner invites of their own. */
    private static final int BY_HAND = 3;

    private final Play play;

    /** Of its own, so that the rest of the play goes on as it did without it. */
    private final Chance chance = new Chance(SEED);

    private final Phrases phrases;
    private final GuestReplies replies;
    private final GuestsAtTheDoor door;
    private final FirstContacts contacts;
    private final PromiseWork.Keeping byHand;
    private final List<Gathering> all;

    Gatherings(Play play, FirstContacts contacts, PromiseWork.Keeping byHand) {
        this.play = play;
        this.contacts = contacts;
        this.byHand = byHand;
        phrases = new Phrases(chance, play.lists);
        replies = new GuestReplies(play, chance, phrases);
        door = new GuestsAtTheDoor(play, chance);
        all = Lists.table("gatherings.txt").stream().map(row -> new Gathering(play, row)).toList();
    }

    @Override
    public void plan(Day day) {
        if (day.number() == BEGINS)
            for (Colleague each : play.with("sales", "adviser"))
                day.at(time(9, 17), () -> refused(each));
        if (day.number() < BEGINS) return;
        for (Gathering each : all) {
            LocalDate held = each.starts.toLocalDate();
            if (!each.made() && !day.date().isBefore(each.opens) && day.date().isBefore(held))
                day.at(time(9, 11), () -> open(each));
        }
    }

    private LocalTime time(int from, int until) {
        return LocalTime.of(
                chance.between(from, until), chance.between(0, 59), chance.between(0, 59));
    }

    /** Some customers do not want to hear of such things. */
    private void refused(Colleague me) {
        List<Customer> mine = play.book.of(me);
        for (int count = chance.between(1, 2); count > 0 && !mine.isEmpty(); count--) {
            Customer customer = chance.of(mine);
            customer.unwilling = true;
            play.deeds.edit(me, customer, Map.of("no_marketing", true));
            String said = phrases.say("marketing.refused", customer.spokenTo(), null);
            me.desk().post(customer.path("/notes"), Map.of("body", said, "pinned", false));
        }
    }

    private void open(Gathering what) {
        what.make(phrases);
        if (what.fate.equals("planned")) return;
        later(play.nextWorkingDay().atTime(time(9, 10)), () -> invite(what));
        later(play.nextWorkingDay().atTime(time(11, 11)), () -> mail(what, "new", "letter"));
        for (Colleague each : what.staff)
            later(play.nextWorkingDay().atTime(time(13, 15)), () -> inviteMine(what, each));
        later(play.nextWorkingDay().atTime(time(16, 17)), () -> mail(what, "new", "letter"));
        later(soon(6), () -> mail(what, "silent", "reminder"));
        if (what.fate.equals("cancelled"))
            later(what.starts.minusDays(7).with(time(10, 16)), () -> cancel(what));
        if (!what.fate.equals("held")) return;
        later(what.starts.plusMinutes(2), () -> door.tick(what));
        later(what.starts.plusMinutes(35), () -> door.walkIns(what));
        later(what.ends.plusMinutes(chance.between(10, 50)), () -> close(what));
    }

    private LocalDateTime soon(int days) {
        return play.clock.now().plusDays(days).with(time(9, 17));
    }

    private void later(LocalDateTime time, Day.Deed deed) {
        play.later.at(time, deed);
    }

    /** All of the trades it is about who are known a little. */
    private void invite(Gathering what) {
        what.host
                .desk()
                .post(
                        what.path("/invitations"),
                        Map.of(
                                "criteria",
                                Map.of(
                                        "all",
                                        List.of(
                                                criterion(
                                                        "unit",
                                                        "within",
                                                        List.of(play.units.get(what.branch))),
                                                criterion("industry", "in", what.industries),
                                                criterion(
                                                        "stage", "in", List.of("talks", "active")),
                                                criterion("quality", "atLeast", 60)))));
        replies.expect(what);
    }

    private static Map<String, Object> criterion(String field, String op, Object value) {
        return Map.of("field", field, "op", op, "value", value);
    }

    private void inviteMine(Gathering what, Colleague me) {
        List<Customer> mine = play.book.of(me);
        if (mine.isEmpty()) return;
        List<Long> chosen =
                chance.some(mine, BY_HAND).stream().map(customer -> customer.id).toList();
        me.desk().post(what.path("/invitations"), Map.of("ids", chosen));
    }

    private void mail(Gathering what, String whom, String note) {
        Map<String, Object> form = new LinkedHashMap<>(Map.of("whom", whom, "locale", "zh"));
        form.put("note", phrases.say("gathering." + note, null, null));
        what.host.desk().post(what.path("/letters"), form);
    }

    private void cancel(Gathering what) {
        what.end("/cancellation", Map.of("reason", phrases.say("gathering.cancelled", null, null)));
    }

    private void close(Gathering what) {
        what.end("/closure", Map.of());
        JsonNode report = what.host.desk().get(what.path("/report")).path("whole");
        System.err.println(play.clock.today() + " held: " + report.path("counts"));
    }

    /** Who came is spoken to. */
    void followUp(Colleague me, Promised what) {
        if (me.is("sales")) contacts.contact(me, what);
        else byHand.keep(me, what);
    }
}
