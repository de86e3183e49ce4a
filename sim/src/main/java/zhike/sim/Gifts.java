package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gifts: in stock, asked for, handed out by administration, brought to the customer. */
final class Gifts implements Scene, PromiseWork.Keeping, ApprovalWork.Correction {
    private static final int BEGINS = 5;
    private static final String PATH = "/api/gifts";

    /** That nothing can be given, so nobody asks again. */
    private static final long NONE = -1;

    private final Play play;
    private final List<Long> items = new ArrayList<>();
    private final Map<Long, Long> owed = new HashMap<>();

    Gifts(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        if (day.number() == BEGINS) {
            day.at(LocalTime.of(9, 31), this::stock);
            day.at(LocalTime.of(9, 41), this::budgets);
        }
        if (day.number() < 20) return;
        day.at(LocalTime.of(11, 5), this::handOut);
        if (day.number() == 66) day.at(LocalTime.of(16, 2), () -> count(0, -2, 0));
        if (day.number() == 110) day.at(LocalTime.of(16, 2), () -> count(3, 1, 1));
        if (day.number() == 80) day.at(LocalTime.of(10, 40), this::restock);
        for (Colleague each : play.with("sales", "adviser")) {
            if (play.chance.in(0.015)) day.at(play.workingTime(), () -> byHand(each));
            if (play.chance.in(0.3)) day.at(LocalTime.of(16, 25), () -> bring(each));
        }
    }

    private void stock() {
        Desk desk = play.person("heping").desk();
        for (String[] row : Lists.table("gifts.txt")) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("code", row[0]);
            item.put("name", row[1]);
            item.put("spec", row[2]);
            item.put("tier", row[3]);
            item.put("price", Integer.valueOf(row[4]));
            item.put("active", true);
            long id = 0;
            for (JsonNode each : desk.post("/api/gift-items", item))
                if (each.path("code").asString().equals(row[0])) id = each.path("id").asLong();
            items.add(id);
            move(desk, id, "in", Integer.parseInt(row[5]), "stock.in", 0);
        }
    }

    private void move(Desk desk, long item, String kind, int pieces, String note, int which) {
        desk.post(
                "/api/gift-items/" + item + "/moves",
                Map.of("kind", kind, "quantity", pieces, "note", play.lists.of(note).get(which)));
    }

    private void restock() {
        for (long each : items.subList(0, 3))
            move(play.person("heping").desk(), each, "in", 40, "stock.in", 0);
    }

    /** More or fewer are there than the book says. */
    private void count(int which, int difference, int note) {
        Desk desk = play.person("heping").desk();
        long item = items.get(which);
        for (JsonNode each : desk.get("/api/gift-items"))
            if (each.path("id").asLong() == item)
                move(
                        desk,
                        item,
                        "count",
                        Math.max(0, each.path("stock").asInt() + difference),
                        "stock.count",
                        note);
    }

    /** Of each unit whose people give, for this year. */
    private void budgets() {
        Desk desk = play.person("yuanfang").desk();
        for (String unit :
                List.of(
                        "bj.sales1",
                        "bj.sales2",
                        "sh.sales1",
                        "sh.sales2",
                        "gz.sales1",
                        "gz.sales2",
                        "bj.training",
                        "gz.training",
                        "bj.sales",
                        "sh.sales"))
            desk.put(
                    "/api/gift-budgets",
                    Map.of(
                            "unitId",
                            play.units.get(unit),
                            "year",
                            play.clock.today().getYear(),
                            "amount",
                            unit.equals("gz.sales2") ? 3000 : 12_000));
    }

    private void byHand(Colleague me) {
        Customer customer = play.book.favourite(play.chance, each -> each.owner == me);
        if (customer == null) return;
        String occasion = play.chance.of(List.of("holiday", "holiday", "apology", "other"));
        LocalDate day = play.clock.today().plusDays(play.chance.between(3, 9));
        ask(me, customer, occasion, play.chance.of(items), day);
    }

    private long ask(Colleague me, Customer customer, String occasion, long item, LocalDate day) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("customerId", customer.id);
        String receiver = customer.spokenTo();
        form.put("receiver", receiver == null ? play.lists.only("somebody") : receiver);
        if (customer.enterprise())
            form.put("receiverPost", play.chance.of(play.lists.of("gift.posts")));
        form.put("occasion", occasion);
        form.put("itemId", item);
        form.put("quantity", 1);
        form.put("deliverOn", day.toString());
        JsonNode made = me.desk().post(PATH, form);
        long id = made.path("id").asLong();
        step(me, id, "/asking");
        return id;
    }

    private static void step(Colleague me, long id, String what) {
        int version = me.desk().get(PATH + "/" + id).path("version").asInt();
        me.desk().post(PATH + "/" + id + what, Map.of("version", version));
    }

    /** For a birthday: a cake or flowers. */
    @Override
    public void keep(Colleague me, Promised what) {
        Long gift = owed.get(what.id());
        if (gift != null) return;
        owed.put(what.id(), NONE);
        Customer customer = play.book.of(what.customer());
        if (customer == null) return;
        LocalDate due = LocalDate.ofInstant(what.due().minusSeconds(1), PlayedClock.ZONE);
        LocalDate day = due.isBefore(play.clock.today()) ? play.clock.today() : due;
        owed.put(
                what.id(),
                ask(me, customer, "birthday", items.get(play.chance.between(1, 2)), day));
    }

    private void handOut() {
        Colleague me = play.person("heping");
        for (JsonNode each : me.desk().get(PATH + "?state=approved&limit=30").path("items"))
            play.tried(
                    () -> {
                        step(me, each.path("id").asLong(), "/handing-out");
                        return true;
                    });
    }

    private void bring(Colleague me) {
        for (JsonNode each : me.desk().get(PATH + "?state=issued&limit=30").path("items"))
            if (each.path("owner").path("id").asLong() == me.id())
                play.tried(() -> brought(me, each));
    }

    private boolean brought(Colleague me, JsonNode gift) {
        String path = PATH + "/" + gift.path("id").asLong();
        me.desk()
                .post(
                        path + "/arrival",
                        Map.of(
                                "on",
                                play.clock.today().toString(),
                                "signedBy",
                                gift.path("receiver").asString(),
                                "version",
                                gift.path("version").asInt()));
        if (play.chance.in(0.4)) {
            String text = gift.path("number").asString() + " " + gift.path("gift").asString();
            me.desk()
                    .upload(
                            path + "/receipt",
                            gift.path("number").asString() + ".txt",
                            text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return true;
    }

    @Override
    public void correct(Colleague me, long paper) {
        step(me, paper, "/asking");
    }
}
