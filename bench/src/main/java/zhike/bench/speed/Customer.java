package zhike.bench.speed;

import org.jspecify.annotations.Nullable;

import zhike.bench.WordSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A Chinese customer computed from its number alone: six of ten are companies, with two or three
 * contacts each.
 */
record Customer(
        long id,
        boolean enterprise,
        String name,
        String mobile,
        @Nullable String mail,
        @Nullable String code,
        String city,
        String address,
        List<Contact> contacts) {
    private static final int COMPANIES_OF_TEN = 6;

    record Contact(String name, String mobile) {}

    static Customer of(long id, WordSource words) {
        RandomGenerator random = new SplittableRandom(id * 7919 + 17);
        boolean enterprise = random.nextInt(10) < COMPANIES_OF_TEN;
        String city = WordSource.any(words.cities(), random);
        String name =
                enterprise
                        ? city
                                + WordSource.any(words.companies(), random)
                                + WordSource.any(words.trades(), random)
                                + WordSource.any(words.forms(), random)
                        : person(words, random);
        String mail =
                random.nextInt(3) > 0
                        ? null
                        : "u"
                                + Integer.toString(random.nextInt(Integer.MAX_VALUE), 36)
                                + "@"
                                + random.nextInt(40)
                                + ".cn";
        String code =
                !enterprise || random.nextBoolean()
                        ? null
                        : "91"
                                + Long.toString(random.nextLong(1L << 60, 1L << 62), 30)
                                        .toUpperCase(java.util.Locale.ROOT);
        String address =
                city
                        + WordSource.any(words.streets(), random)
                        + (1 + random.nextInt(900))
                        + words.number();
        List<Contact> contacts = new ArrayList<>();
        for (int n = enterprise ? 2 + random.nextInt(2) : 0; n > 0; n--)
            contacts.add(new Contact(person(words, random), mobile(random)));
        return new Customer(
                id, enterprise, name, mobile(random), mail, code, city, address, contacts);
    }

    private static String person(WordSource words, RandomGenerator random) {
        return words.surname(random) + WordSource.any(words.people(), random).substring(1);
    }

    private static String mobile(RandomGenerator random) {
        return "13" + (100_000_000 + random.nextInt(899_999_999));
    }

    /** As a program would send it to be opened. */
    String json() {
        return "{\"kind\":\""
                + kind()
                + "\",\"name\":\""
                + name
                + "\",\"mobile\":\""
                + mobile
                + "\",\"address\":\""
                + address
                + "\",\"source\":null"
                + (mail == null ? "" : ",\"email\":\"" + mail + "\"")
                + "}";
    }

    String kind() {
        return enterprise ? "enterprise" : "person";
    }

    LocalDate founded() {
        return LocalDate.of(1980, 1, 1).plusDays(id * 31 % 15_000);
    }

    String profile() {
        return enterprise
                ? "{\"employees\": "
                        + id % 900
                        + ", \"service_area\": \""
                        + city
                        + "\", \"business_size\": \""
                        + contacts.size()
                        + "\"}"
                : "{}";
    }
}
