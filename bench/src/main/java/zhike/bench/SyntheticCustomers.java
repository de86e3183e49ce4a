package zhike.bench;

import zhike.customer.matching.MatchRecord;
import zhike.customer.matching.PostalAddress;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Any number of Chinese customers, each computed from its number alone; every twentieth is a dirty
 * copy.
 */
record SyntheticCustomers(WordSource words) {
    private static final int COPY_EVERY = 20;
    private static final int COPY_OF = 7;

    /** The customer that this record truly is. */
    long original(long id) {
        return id % COPY_EVERY == COPY_EVERY - 1 ? id - COPY_OF : id;
    }

    MatchRecord record(long id) {
        long original = original(id);
        return record(
                new SplittableRandom(original * 7919 + 17),
                new SplittableRandom(id * 104729),
                original != id);
    }

    private MatchRecord record(RandomGenerator random, RandomGenerator dirt, boolean copy) {
        boolean company = random.nextInt(10) < 6;
        String city = WordSource.any(words.cities(), random);
        String name = company ? company(city, random, dirt, copy) : person(random);
        String phone = "13" + (100_000_000 + random.nextInt(899_999_999));
        String mail =
                "u"
                        + Integer.toString(random.nextInt(Integer.MAX_VALUE), 36)
                        + "@"
                        + random.nextInt(40)
                        + ".cn";
        String code = Long.toString(random.nextLong(1L << 58, 1L << 60), 30);
        String street =
                WordSource.any(words.streets(), random) + random.nextInt(900) + words.number();
        int birth =
                19500101
                        + random.nextInt(50) * 10000
                        + random.nextInt(12) * 100
                        + random.nextInt(28);
        var record =
                company
                        ? MatchRecord.enterprise(name)
                        : MatchRecord.person(name).birth(Integer.toString(birth));
        return record.phones(lost(dirt, copy) ? null : slip(phone, dirt, copy))
                .mails(random.nextInt(3) > 0 || lost(dirt, copy) ? null : mail)
                .code(!company || random.nextBoolean() || lost(dirt, copy) ? null : code)
                .address(
                        new PostalAddress(lost(dirt, copy) ? null : street, null, city, null, null))
                .build();
    }

    private String company(
            String city, RandomGenerator random, RandomGenerator dirt, boolean copy) {
        String core = WordSource.any(words.companies(), random);
        String trade = WordSource.any(words.trades(), random);
        String form = WordSource.any(words.forms(), random);
        return switch (copy ? dirt.nextInt(5) : 0) {
            case 1 -> core + trade + "(" + city + ")" + form;
            case 2 -> city.substring(0, city.length() - 1) + core + trade + form;
            case 3 -> city + core + trade;
            case 4 -> core + trade + form;
            default -> city + core + trade + form;
        };
    }

    private String person(RandomGenerator random) {
        return words.surname(random) + WordSource.any(words.people(), random).substring(1);
    }

    private static boolean lost(RandomGenerator dirt, boolean copy) {
        return copy && dirt.nextInt(4) == 0;
    }

    private static String slip(String phone, RandomGenerator dirt, boolean copy) {
        return copy && dirt.nextInt(5) == 0 ? phone.substring(0, 10) : phone;
    }
}
