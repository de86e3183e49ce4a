package zhike.bench.speed;

import zhike.platform.text.SortKey;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The one box, with pieces of customers that exist. */
final class Searches implements Work {
    private static final double P99_MILLIS = 40;
    private static final int LAST_DIGITS = 4;
    private static final Map<String, Function<Customer, String>> KINDS = kinds();

    private static Map<String, Function<Customer, String>> kinds() {
        Map<String, Function<Customer, String>> kinds = new LinkedHashMap<>();
        kinds.put("2-3 characters of a name", Searches::middle);
        kinds.put("3-4 pinyin initials", Searches::initials);
        kinds.put(
                "last 4 digits of a phone",
                customer -> customer.mobile().substring(customer.mobile().length() - LAST_DIGITS));
        return kinds;
    }

    @Override
    public List<Result> measure(Ground ground) throws IOException, SQLException {
        List<Customer> samples = ground.samples();
        List<Result> results = new ArrayList<>();
        for (var kind : KINDS.entrySet()) {
            List<String> paths = samples.stream().map(kind.getValue()).map(Searches::path).toList();
            Load load = Load.reads(ground.viewer(), paths, ground.options().seconds());
            results.add(
                    Result.of(
                            "search by " + kind.getKey(),
                            load.text() + found(ground, paths),
                            "",
                            "",
                            "p99 <= 40 ms",
                            load.p99() <= P99_MILLIS && load.failed() == 0));
        }
        return results;
    }

    static String path(String typed) {
        return "/api/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    /** How many of a few found nothing. */
    private static String found(Ground ground, List<String> paths) throws IOException {
        int empty = 0;
        for (String path : paths.subList(0, Math.min(50, paths.size())))
            if (ground.viewer().get(path).get("items").isEmpty()) empty++;
        return empty == 0 ? "" : " empty " + empty + "/50";
    }

    /** From the middle: of a company two or three characters after its city. */
    static String middle(Customer customer) {
        String name = customer.name();
        int from =
                customer.enterprise()
                        ? Math.min(customer.city().length(), name.length() - 4)
                        : Math.max(0, name.length() - 2);
        int count = 2 + (int) (customer.id() % 2);
        return name.substring(from, Math.min(name.length(), from + count));
    }

    static String initials(Customer customer) {
        StringBuilder initials = new StringBuilder();
        for (String unit : SortKey.of(customer.name()).split("(?<=\\p{IsHan})"))
            if (!unit.isBlank()) initials.append(unit.strip().charAt(0));
        int from =
                customer.enterprise()
                        ? Math.min(customer.city().length(), Math.max(0, initials.length() - 4))
                        : 0;
        return initials.substring(
                from, Math.min(initials.length(), from + 3 + (int) (customer.id() % 2)));
    }
}
