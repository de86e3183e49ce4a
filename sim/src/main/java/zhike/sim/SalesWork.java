package zhike.sim;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** A representative's or an adviser's day with their own customers. */
final class SalesWork {
    private static final List<String> SOURCES =
            List.of(
                    "referral",
                    "referral",
                    "internet",
                    "internet",
                    "association",
                    "partner",
                    "press",
                    "campaign",
                    "other");
    private final Play play;
    private final Chance chance;
    private final List<Long> tags;

    SalesWork(Play play, List<Long> tags) {
        this.play = play;
        this.chance = play.chance;
        this.tags = tags;
    }

    void plan(Day day) {
        for (Colleague each : play.with("sales", "adviser")) {
            if (play.book.of(each).isEmpty() || chance.in(0.06)) continue;
            day.at(
                    LocalTime.of(8, chance.between(46, 59), chance.between(0, 59)),
                    () -> readNotices(each));
            for (int deeds = chance.between(3, 7); deeds > 0; deeds--)
                day.at(play.workingTime(), () -> one(each));
            for (int files = chance.between(1, 3); files > 0; files--)
                day.at(play.workingTime(), () -> confirm(each));
            if (chance.in(each.is("adviser") ? 0.8 : 0.38))
                day.at(play.workingTime(), () -> open(each));
        }
    }

    private void readNotices(Colleague me) {
        if (chance.in(0.006)) me.desk().mistype();
        var unread = me.desk().get("/api/notices?unread=true").path("items");
        if (!unread.isEmpty() && chance.in(0.75))
            me.desk()
                    .post(
                            "/api/notices/reading",
                            Map.of("upTo", unread.get(0).path("id").asLong()));
    }

    private void one(Colleague me) {
        Customer customer = play.book.favourite(chance, each -> each.owner == me);
        if (customer == null) return;
        int lot = chance.between(1, 100);
        if (lot <= 52) play.deeds.note(me, customer, talk(customer), null);
        else if (lot <= 66) improve(me, customer);
        else if (lot <= 74) stage(me, customer);
        else if (lot <= 82 && customer.enterprise()) play.deeds.contact(me, customer);
        else if (lot <= 90) play.deeds.tag(me, customer, List.of(fitting(customer)));
        else if (lot <= 92) play.deeds.attach(me, customer, chance.between(0, 3));
        else if (lot <= 95 && me.is("sales"))
            play.deeds.share(me, customer, neighbour(me), chance.in(0.5));
        else if (lot <= 97) play.deeds.watch(me, customer);
        else play.deeds.confirm(me, customer);
    }

    /** The eighth tag is for trainees, who are persons; some others are for companies. */
    private long fitting(Customer customer) {
        if (!customer.enterprise()) return tags.get(chance.of(List.of(2, 3, 4, 7, 7, 8)));
        return chance.favourite(tags.stream().filter(tag -> !tag.equals(tags.get(7))).toList());
    }

    private String talk(Customer customer) {
        if (!customer.enterprise()) return "notes.person";
        if (customer.notes == 0) return "notes.first";
        if (customer.stage.equals("active")) return chance.in(0.5) ? "notes.deal" : "notes.visit";
        return chance.in(0.55) ? "notes.visit" : "notes.quote";
    }

    /** Something new was learnt of the customer. */
    private void improve(Colleague me, Customer customer) {
        Map<String, Object> fresh = play.drafts.like(customer);
        List<String> fields =
                customer.enterprise()
                        ? List.of(
                                "remarks",
                                "employees",
                                "trade_terms",
                                "future_plans",
                                "our_relation",
                                "satisfaction",
                                "competitor_relation",
                                "product_line",
                                "device_count",
                                "management_view")
                        : List.of(
                                "remarks",
                                "occupation",
                                "head_interests",
                                "future_plans",
                                "satisfaction",
                                "course",
                                "wechat");
        String field = chance.of(fields);
        Object value = fresh.get(field);
        if (value != null) play.deeds.edit(me, customer, Map.of(field, value));
    }

    private void stage(Colleague me, Customer customer) {
        switch (customer.stage) {
            case "talks" -> {
                if (customer.notes >= 2) won(me, customer);
            }
            case "active" -> {
                if (chance.in(0.18))
                    play.deeds.stage(
                            me,
                            customer,
                            chance.in(0.6) ? "dormant" : "lost",
                            chance.in(0.6) ? "reasons.dormant" : "reasons.lost");
            }
            case "dormant", "lost" -> play.deeds.stage(me, customer, "talks", "reasons.back");
            default -> play.deeds.confirm(me, customer);
        }
    }

    private void won(Colleague me, Customer customer) {
        play.deeds.stage(me, customer, "active", "reasons.active");
        play.deeds.edit(me, customer, Map.of("first_trade_on", play.clock.today().toString()));
    }

    private void confirm(Colleague me) {
        Customer oldest = play.book.oldest(me);
        if (oldest != null && oldest.confirmed.isBefore(play.clock.today().minusDays(25)))
            play.deeds.confirm(me, oldest);
    }

    private void open(Colleague me) {
        boolean person = me.is("adviser") || chance.in(0.12);
        String source = chance.of(SOURCES);
        Map<String, Object> draft =
                person
                        ? play.drafts.person(me.branch(), 0.75, source)
                        : play.drafts.enterprise(me.branch(), 0.65, source);
        Customer made = play.deeds.open(me, me.branch(), draft, null);
        if (chance.in(0.4))
            play.deeds.note(me, made, person ? "notes.person" : "notes.first", null);
    }

    private Colleague neighbour(Colleague me) {
        return chance.of(
                play.people.stream()
                        .filter(
                                each ->
                                        each != me
                                                && each.branch().equals(me.branch())
                                                && each.is(
                                                        "sales",
                                                        "technician",
                                                        "adviser",
                                                        "sales_manager"))
                        .toList());
    }
}
