package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A customer brought a customer: written down, the reward asked for once they paid, paid out. */
final class Referrals implements Scene, ApprovalWork.Correction {
    private static final int BEGINS = 22;
    private static final String PATH = "/api/referrals";
    private final Play play;

    Referrals(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        if (day.number() < BEGINS) return;
        for (Colleague each : play.with("sales", "adviser")) {
            if (play.chance.in(0.03)) day.at(play.workingTime(), () -> brought(each));
            if (play.chance.in(0.2)) day.at(LocalTime.of(15, 33), () -> ask(each));
        }
        if (day.number() % 5 == 0) day.at(LocalTime.of(16, 33), this::pay);
        if (day.number() == 84) day.at(LocalTime.of(10, 3), this::takeBack);
    }

    /** Mostly one who buys anyway. */
    private void brought(Colleague me) {
        List<Customer> mine = play.book.of(me);
        List<Customer> newer =
                mine.stream().filter(each -> Appetite.of(each).rate() > 0.008).toList();
        if (mine.size() < 2 || newer.isEmpty()) return;
        Customer newcomer = play.chance.of(newer);
        Customer referrer = play.chance.favourite(mine);
        if (newcomer == referrer) return;
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("referrerId", referrer.id);
        form.put("newcomerId", newcomer.id);
        form.put("on", play.clock.today().toString());
        form.put("note", play.phrases.say("referral.notes", null, null));
        me.desk().post(PATH, form);
    }

    private void ask(Colleague me) {
        for (JsonNode each : me.desk().get(PATH + "?state=payable&limit=30").path("items"))
            if (each.path("owner").path("id").asLong() == me.id() && play.chance.in(0.7))
                play.tried(() -> step(me, each, "/asking", Map.of()));
    }

    private void pay() {
        Colleague me = play.person("yuanfang");
        for (JsonNode each : me.desk().get(PATH + "?state=approved&limit=30").path("items"))
            play.tried(
                    () ->
                            step(
                                    me,
                                    each,
                                    "/payout",
                                    Map.of(
                                            "method",
                                            play.chance.of(
                                                    List.of("transfer", "transfer", "voucher")),
                                            "on",
                                            play.clock.today().toString(),
                                            "reference",
                                            "ZJ" + play.chance.digits(8))));
    }

    private void takeBack() {
        for (Colleague each : play.with("sales"))
            for (JsonNode row : each.desk().get(PATH + "?state=open&limit=5").path("items"))
                if (play.tried(
                        () ->
                                step(
                                        each,
                                        row,
                                        "/voiding",
                                        Map.of("why", play.lists.only("referral.void"))))) return;
    }

    private static boolean step(Colleague me, JsonNode row, String what, Map<String, Object> more) {
        Map<String, Object> form = new LinkedHashMap<>(more);
        form.put("version", row.path("version").asInt());
        me.desk().post(PATH + "/" + row.path("id").asLong() + what, form);
        return true;
    }

    @Override
    public void correct(Colleague me, long paper) {
        JsonNode referral = me.desk().get(PATH + "/" + paper);
        step(me, referral, "/asking", Map.of());
    }
}
