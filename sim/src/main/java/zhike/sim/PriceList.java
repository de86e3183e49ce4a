package zhike.sim;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the company sells and for how much: courses by months, and goods for enterprises. */
final class PriceList implements Scene {
    /** The working day on which new prices are written down. */
    private static final int NEW_PRICES = 74;

    /**
     * @param price in yuan, as first written down
     */
    record Product(long id, String code, String name, boolean course, int price) {}

    private final Play play;
    private final List<Product> all = new ArrayList<>();

    PriceList(Play play) {
        this.play = play;
    }

    @Override
    public void plan(Day day) {
        if (all.isEmpty()) day.at(LocalTime.of(8, 46), this::lay);
        if (day.number() == NEW_PRICES) day.at(LocalTime.of(16, 10), this::renew);
    }

    List<Product> of(Customer customer) {
        return all.stream().filter(each -> each.course() != customer.enterprise()).toList();
    }

    private void lay() {
        Desk desk = play.person("yuanfang").desk();
        for (String[] row : Lists.table("products.txt")) {
            JsonNode made = desk.post("/api/products", form(row));
            long id = made.path("id").asLong();
            price(desk, id, row[7], LocalDate.of(2024, 1, 1));
            boolean course = row[9].equals("person");
            all.add(new Product(id, row[0], row[1], course, Integer.parseInt(row[7])));
        }
    }

    private static Map<String, Object> form(String[] row) {
        Map<String, Object> product = new LinkedHashMap<>();
        product.put("code", row[0]);
        product.put("nameZh", row[1]);
        product.put("nameEn", row[2]);
        product.put("family", row[3]);
        product.put("unit", row[4]);
        if (!row[5].isEmpty()) product.put("months", Integer.valueOf(row[5]));
        product.put("taxRate", Integer.valueOf(row[6]));
        product.put("active", true);
        return product;
    }

    /** For the beginning of the next month. */
    private void renew() {
        Desk desk = play.person("yuanfang").desk();
        LocalDate from = play.clock.today().withDayOfMonth(1).plusMonths(1);
        for (String[] row : Lists.table("products.txt"))
            for (Product each : all)
                if (each.code().equals(row[0]) && !row[7].equals(row[8]))
                    price(desk, each.id(), row[8], from);
    }

    private static void price(Desk desk, long product, String amount, LocalDate from) {
        desk.put(
                "/api/products/" + product + "/prices",
                Map.of("currency", "CNY", "amount", amount, "fromOn", from.toString()));
    }

    /** One or a few lines as this customer would buy them. */
    List<Map<String, Object>> lines(Customer customer, Appetite appetite) {
        int kinds = customer.enterprise() ? play.chance.between(1, 3) : 1;
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Product each : play.chance.some(of(customer), kinds)) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("productId", each.id());
            line.put("quantity", appetite.pieces(play.chance, each.price()));
            if (play.chance.in(0.15)) line.put("discount", play.chance.of(List.of(5, 8, 10, 15)));
            lines.add(line);
        }
        return lines;
    }
}
