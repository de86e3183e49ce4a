package zhike.customer.transfer;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the values of a column alone show, without its neighbours and without a header. */
final class ValueGuess {
    private record Sign(String meaning, Predicate<String> test, double share, double confidence) {}

    /** The first that fits wins, so the narrow come before the wide. */
    private static final List<Sign> SIGNS =
            List.of(
                    new Sign("mail", ValueTest::isMail, 0.8, 0.95),
                    new Sign("website", ValueTest::isUrl, 0.7, 0.9),
                    new Sign("id_number", ValueTest::isIdNumber, 0.8, 0.95),
                    new Sign("credit_code", ValueTest::isCreditCode, 0.8, 0.95),
                    new Sign("mobile", ValueTest::isMobile, 0.8, 0.95),
                    new Sign("phone", ValueTest::isPhone, 0.8, 0.9),
                    new Sign("salutation", ValueTest::isSalutation, 0.95, 0.9),
                    new Sign("address", ValueTest::isStreet, 0.45, 0.8));

    private ValueGuess() {}

    static Guess of(ColumnProfile column) {
        Optional<Sign> sign =
                SIGNS.stream().filter(it -> column.share(it.test()) >= it.share()).findFirst();
        return sign.map(it -> new Guess(it.meaning(), it.confidence(), "values"))
                .or(() -> gender(column))
                .or(() -> state(column))
                .or(() -> birthDate(column))
                .or(() -> number(column))
                .orElse(Guess.UNSURE);
    }

    /**
     * Signs that no other column shows, good enough to believe beside a header that says nothing.
     */
    static Guess certain(ColumnProfile column) {
        Guess guess = of(column);
        return guess.confidence() >= 0.9
                        && guess.meaning() != null
                        && !guess.meaning().equals("salutation")
                ? guess
                : Guess.UNSURE;
    }

    private static Optional<Guess> gender(ColumnProfile column) {
        boolean both =
                column.share(v -> WordLists.has("male", v)) > 0
                        && column.share(v -> WordLists.has("female", v)) > 0;
        return both && column.share(ValueTest::isGender) >= 0.95
                ? Optional.of(new Guess("gender", 0.9, "values"))
                : Optional.empty();
    }

    private static Optional<Guess> state(ColumnProfile column) {
        return column.distinct() >= 3 && column.share(ValueTest::isState) >= 0.95
                ? Optional.of(new Guess("province", 0.85, "values"))
                : Optional.empty();
    }

    /** Dates of which most lie more than twenty years before the latest: people's birthdays. */
    private static Optional<Guess> birthDate(ColumnProfile column) {
        if (column.share(ValueTest::isDate) < 0.8) {
            return Optional.empty();
        }
        List<Integer> years =
                column.filled().stream()
                        .map(value -> DateText.year(value))
                        .flatMap(Optional::stream)
                        .sorted()
                        .toList();
        boolean wide = years.size() >= 5 && years.getLast() - years.getFirst() >= 20;
        return wide && years.get(years.size() / 2) < 2005
                ? Optional.of(new Guess("birth_date", 0.75, "values"))
                : Optional.empty();
    }

    private static Optional<Guess> number(ColumnProfile column) {
        return column.filledShare() > 0.99
                        && column.distinctShare() == 1
                        && column.share(ValueTest::isCode) >= 0.95
                ? Optional.of(new Guess("number", 0.7, "values"))
                : Optional.empty();
    }
}
