package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What customers of old had bought before: a file from the books of finance. */
final class OrderHistory implements Scene {
    private static final int DAY = 13;
    private static final int CUSTOMERS = 130;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 8);
    private final Play play;
    private final PriceList prices;
    private int number;

    OrderHistory(Play play, PriceList prices) {
        this.play = play;
        this.prices = prices;
    }

    @Override
    public void plan(Day day) {
        if (day.number() == DAY) day.at(LocalTime.of(14, 20), this::bringIn);
    }

    private void bringIn() {
        Colleague by = play.person("yuanfang");
        JsonNode made =
                by.desk()
                        .upload(
                                "/api/order-imports",
                                play.lists.only("history.name"),
                                content(by).getBytes(StandardCharsets.UTF_8));
        JsonNode job =
                by.desk().post("/api/order-imports/" + made.path("id").asLong() + "/run", null);
        System.err.println("history: " + Episodes.await(by.desk(), job).path("result"));
    }

    private String content(Colleague by) {
        StringBuilder rows = new StringBuilder(play.lists.only("history.header")).append("\r\n");
        List<Customer> buyers =
                play.book.which(each -> Appetite.of(each).rate() > 0).stream()
                        .limit(CUSTOMERS)
                        .toList();
        for (Customer each : buyers) {
            String card = by.desk().get(each.path("")).path("number").asString();
            int orders = play.chance.between(1, 2 + (int) (Appetite.of(each).rate() * 300));
            for (int order = 0; order < orders; order++) order(rows, each, card);
        }
        return rows.toString();
    }

    private void order(StringBuilder rows, Customer customer, String card) {
        LocalDate last = play.clock.today().minusDays(20);
        LocalDate day =
                FIRST.plusDays(
                        play.chance.between(0, (int) (last.toEpochDay() - FIRST.toEpochDay())));
        String name = "LS%05d".formatted(++number);
        for (PriceList.Product each :
                play.chance.some(prices.of(customer), play.chance.between(1, 2)))
            rows.append(
                    String.join(
                                    ",",
                                    name,
                                    card,
                                    "\"" + customer.name() + "\"",
                                    day.toString(),
                                    each.code(),
                                    "\"" + each.name() + "\"",
                                    String.valueOf(
                                            Appetite.of(customer)
                                                    .pieces(play.chance, each.price())),
                                    String.valueOf(each.price()))
                            + "\r\n");
    }
}
