package zhike.sim;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Places of the branches' areas, down to a door that nobody need look for. */
final class Places {
    /**
     * @param region the district's code, six digits. @param full province, city and district
     */
    record Place(String city, String region, String full, String area, String postcode) {}

    private record City(String code, String name, String area, String postcode) {}

    private final Chance chance;
    private final Lists lists;
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, List<String>> districts = new HashMap<>();
    private final Map<String, List<City>> cities = new LinkedHashMap<>();

    Places(Chance chance, Lists lists) {
        this.chance = chance;
        this.lists = lists;
        readRegions();
        for (String[] row : Lists.table("cities.txt"))
            for (int weight = Integer.parseInt(row[5]); weight > 0; weight--)
                cities.computeIfAbsent(row[4], branch -> new ArrayList<>())
                        .add(new City(row[0], row[1], row[2], row[3]));
    }

    private void readRegions() {
        try (InputStream in =
                Objects.requireNonNull(
                        Places.class.getResourceAsStream("/zhike/platform/region/regions.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.split(" ", 2);
                regions.put(cells[0], cells[1].strip());
                if (cells[0].length() == 6)
                    districts
                            .computeIfAbsent(cells[0].substring(0, 4), city -> new ArrayList<>())
                            .add(cells[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Place in(String branch) {
        City city = chance.of(known(cities, branch));
        String district = chance.of(known(districts, city.code()));
        String province = known(regions, city.code().substring(0, 2));
        String middle = province.startsWith(city.name()) ? "" : regions.get(city.code());
        return new Place(
                city.name(),
                district,
                province + middle + regions.get(district),
                city.area(),
                city.postcode());
    }

    private static <V> V known(Map<String, V> all, String key) {
        return Objects.requireNonNull(all.get(key), key);
    }

    /** The branch whose area a company's name speaks of; the first where it speaks of none. */
    String branchOf(String name) {
        return cities.entrySet().stream()
                .filter(
                        branch ->
                                branch.getValue().stream()
                                        .anyMatch(city -> name.contains(city.name())))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("bj");
    }

    String office(Place place) {
        return place.full()
                + chance.of(lists.of("roads"))
                + chance.between(1, 699)
                + lists.only("number")
                + chance.of(lists.of("brands"))
                + chance.of(lists.of("buildings"))
                + chance.between(2, 28)
                + "%02d".formatted(chance.between(1, 16))
                + lists.only("room");
    }

    String home(Place place) {
        return place.full()
                + chance.of(lists.of("roads"))
                + chance.between(1, 399)
                + lists.only("number")
                + chance.of(lists.of("estates"))
                + chance.between(1, 36)
                + lists.only("house")
                + chance.between(1, 28)
                + "0"
                + chance.between(1, 4)
                + lists.only("room");
    }
}
