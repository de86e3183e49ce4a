package zhike.sim;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whoever gets a new customer is in touch within a week, or it goes to somebody else. */
final class FirstContacts implements Scene {
    /** From then on what is overdue is handed on by itself. */
    private static final int BY_ITSELF = 80;

    private final Play play;

    FirstContacts(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        if (day.number() == BY_ITSELF) day.at(LocalTime.of(9, 20), this::byItself);
        for (Colleague each : play.with("sales_manager"))
            if (day.number() < BY_ITSELF && play.chance.in(0.35))
                day.at(play.workingTime(), () -> handOn(each));
        for (Colleague each : play.with("sales"))
            if (play.chance.in(0.02)) day.at(play.workingTime(), () -> coldCall(each));
    }

    /** Somebody else than the one who found the customer may have been in touch meanwhile. */
    void contact(Colleague me, Promised what) {
        Customer customer = play.book.of(what.customer());
        String name = customer == null ? null : customer.spokenTo();
        boolean reached = play.chance.in(0.8);
        record(
                me,
                what.customer(),
                name,
                play.chance.of(List.of("call", "call", "call", "message", "mail", "visit")),
                false,
                reached);
    }

    private void coldCall(Colleague me) {
        Customer customer =
                play.book.favourite(play.chance, each -> each.owner == me && each.enterprise());
        if (customer != null)
            record(me, customer.id, customer.spokenTo(), "call", true, play.chance.in(0.5));
    }

    private void record(
            Colleague me,
            long customer,
            @Nullable String name,
            String way,
            boolean cold,
            boolean reached) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("way", way);
        contact.put("cold", cold);
        contact.put("reached", reached);
        if (name != null) contact.put("contactName", name);
        contact.put(
                "note",
                play.phrases.say(reached ? "contact.reached" : "contact.unreached", name, null));
        me.desk().post("/api/customers/" + customer + "/contact-records", contact);
    }

    private void handOn(Colleague boss) {
        List<Long> overdue =
                boss.desk()
                        .get("/api/first-contacts?overdue=true&limit=3")
                        .path("items")
                        .valueStream()
                        .filter(
                                row ->
                                        row.path("daysLeft").asInt() < -1
                                                && row.path("canHand").asBoolean())
                        .map(row -> row.path("id").asLong())
                        .toList();
        if (overdue.isEmpty()) return;
        boss.desk()
                .post(
                        "/api/first-contacts/handovers",
                        Map.of(
                                "customers",
                                overdue,
                                "reason",
                                play.phrases.say("contact.handed", null, null)));
        for (long id : overdue) {
            Customer customer = play.book.of(id);
            if (customer != null)
                customer.owner =
                        play.person(
                                boss.desk()
                                        .get(customer.path(""))
                                        .path("owner")
                                        .path("id")
                                        .asLong());
        }
    }

    private void byItself() {
        Desk admin = play.person("hanbing").desk();
        Map<String, Object> settings = new LinkedHashMap<>();
        admin.get("/api/settings/lead")
                .properties()
                .forEach(each -> settings.put(each.getKey(), each.getValue()));
        settings.put("overdueContact", "auto");
        settings.put("overdueTo", "territory");
        admin.put("/api/settings/lead", settings);
    }
}
