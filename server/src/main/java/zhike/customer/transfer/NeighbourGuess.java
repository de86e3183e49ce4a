package zhike.customer.transfer;

import zhike.platform.sheet.SheetRow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Guesses, without a header, that need more than the column itself: names beside each other, city
 * beside state.
 */
final class NeighbourGuess {
    private static final String BESIDE = "beside";

    private final List<ColumnProfile> columns;
    private final List<SheetRow> sample;
    private final List<Guess> guesses;

    NeighbourGuess(List<ColumnProfile> columns, List<SheetRow> sample, List<Guess> guesses) {
        this.columns = columns;
        this.sample = sample;
        this.guesses = new ArrayList<>(guesses);
    }

    List<Guess> all() {
        place();
        if (!person()) {
            name();
        }
        return guesses;
    }

    private void place() {
        Optional<Integer> province = find("province");
        province.ifPresent(
                at -> {
                    firstFree(
                                    at - 1,
                                    at - 2,
                                    c -> c.share(ValueTest::isWords) >= 0.9 && c.distinct() > 3)
                            .ifPresent(city -> set(city, "city", 0.75));
                    firstFree(at + 1, at + 2, c -> c.share(ValueTest::isPostcode) >= 0.8)
                            .ifPresent(postcode -> set(postcode, "postcode", 0.85));
                });
        find("address")
                .filter(at -> isAt(at + 1, "address"))
                .ifPresent(at -> set(at + 1, "address_line2", 0.7));
        find("address")
                .ifPresent(
                        at ->
                                firstFree(
                                                at + 1,
                                                at + 1,
                                                c ->
                                                        c.filledShare() < 0.7
                                                                && c.share(v -> v.length() > 40)
                                                                        == 0
                                                                && c.share(
                                                                                v ->
                                                                                        v.matches(
                                                                                                ".*[0-9].*"))
                                                                        > 0.5)
                                        .ifPresent(second -> set(second, "address_line2", 0.6)));
    }

    /**
     * A given and a family name at most two columns apart, known by frequent names and by the mail
     * addresses.
     */
    private boolean person() {
        Optional<ColumnProfile> family =
                best(
                        column ->
                                Math.max(
                                        column.share(ValueTest::isFamilyName), inMailShare(column)),
                        0.15,
                        0);
        Optional<ColumnProfile> given =
                family.flatMap(
                        f ->
                                best(
                                        column ->
                                                column.column() == f.column()
                                                                || Math.abs(
                                                                                column.column()
                                                                                        - f
                                                                                                .column())
                                                                        > 2
                                                        ? 0
                                                        : column.share(ValueTest::isGivenName),
                                        0.2,
                                        0));
        if (family.isEmpty() || given.isEmpty()) {
            return false;
        }
        int from = Math.min(family.get().column(), given.get().column());
        set(family.get().column(), "family_name", 0.85);
        set(given.get().column(), "given_name", 0.85);
        if (Math.abs(family.get().column() - given.get().column()) == 2) {
            firstFree(from + 1, from + 1, c -> c.share(v -> v.length() <= 2) >= 0.8)
                    .ifPresent(middle -> set(middle, "middle_name", 0.7));
        }
        return true;
    }

    /** Share of rows whose mail address contains the value: aalexander@ beside Alexander. */
    private double inMailShare(ColumnProfile column) {
        Optional<Integer> mail = find("mail");
        if (mail.isEmpty()
                || column.share(ValueTest::isWords) < 0.9
                || column.share(v -> v.length() >= 3) < 0.5) {
            return 0;
        }
        long hits =
                sample.stream()
                        .filter(row -> contains(row.cell(mail.get()), row.cell(column.column())))
                        .count();
        return (double) hits / Math.max(1, sample.size());
    }

    private static boolean contains(String mail, String name) {
        String local = mail.contains("@") ? mail.substring(0, mail.indexOf('@')) : "";
        return name.strip().length() >= 3
                && local.toLowerCase(Locale.ROOT).contains(name.strip().toLowerCase(Locale.ROOT));
    }

    private void name() {
        Optional<ColumnProfile> named =
                best(c -> c.share(ValueTest::isHanPerson) >= 0.8 ? 1 : 0, 1, 0.5)
                        .or(() -> best(c -> c.share(ValueTest::isCompany), 0.2, 0.8))
                        .or(
                                () ->
                                        best(
                                                c ->
                                                        c.share(ValueTest::isWords)
                                                                * c.distinctShare(),
                                                0.7,
                                                0.8));
        named.ifPresent(column -> set(column.column(), "name", columns.size() == 1 ? 0.7 : 0.75));
    }

    private Optional<ColumnProfile> best(
            ToDoubleFunction<ColumnProfile> score, double least, double distinct) {
        return columns.stream()
                .filter(
                        column ->
                                guesses.get(column.column()).meaning() == null
                                        && column.distinctShare() >= distinct)
                .filter(column -> score.applyAsDouble(column) >= least)
                .max(Comparator.comparingDouble(score));
    }

    private boolean isAt(int column, String meaning) {
        return column < guesses.size() && meaning.equals(guesses.get(column).meaning());
    }

    private Optional<Integer> find(String meaning) {
        return IntStream.range(0, guesses.size())
                .filter(i -> Objects.equals(guesses.get(i).meaning(), meaning))
                .boxed()
                .findFirst();
    }

    private Optional<Integer> firstFree(int first, int second, Predicate<ColumnProfile> test) {
        return IntStream.of(first, second)
                .filter(i -> i >= 0 && i < columns.size() && guesses.get(i).meaning() == null)
                .filter(i -> test.test(columns.get(i)))
                .boxed()
                .findFirst();
    }

    private void set(int column, String meaning, double confidence) {
        guesses.set(column, new Guess(meaning, confidence, BESIDE));
    }
}
