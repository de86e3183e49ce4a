package zhike.customer.transfer;

import org.jspecify.annotations.Nullable;

import zhike.platform.sheet.Sheet;
import zhike.platform.sheet.SheetRow;
import zhike.platform.sheet.SheetShape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Guesses what the columns of a file mean. A column of which it is not sure stays unmapped. */
public final class MappingGuess {
    private static final Set<String> OF_PEOPLE =
            Set.of(
                    "family_name",
                    "given_name",
                    "gender",
                    "birth_date",
                    "salutation",
                    "id_number",
                    "employer");
    private static final Set<String> OF_COMPANIES =
            Set.of(
                    "credit_code",
                    "legal_person",
                    "employees",
                    "annual_sales",
                    "contact_name",
                    "contact_phone",
                    "founded",
                    "industry");

    private MappingGuess() {}

    public static Mapping of(Sheet sheet, MeaningCatalogue catalogue) {
        return of(sheet.shape(), sheet.sample(), catalogue);
    }

    public static Mapping of(SheetShape shape, List<SheetRow> sample, MeaningCatalogue catalogue) {
        List<ColumnProfile> profiles = ColumnProfile.of(sample, shape.columns().size());
        List<Guess> guesses =
                onlyOnce(
                        shape.header()
                                ? byHeader(shape, profiles, catalogue)
                                : byValues(profiles, sample),
                        catalogue);
        List<Mapping.ColumnUse> uses =
                IntStream.range(0, profiles.size())
                        .mapToObj(
                                i ->
                                        new Mapping.ColumnUse(
                                                i, shape.columns().get(i), guesses.get(i)))
                        .toList();
        DateOrder order =
                DateOrder.of(
                        IntStream.range(0, profiles.size())
                                .filter(i -> isDate(guesses.get(i), catalogue))
                                .boxed()
                                .flatMap(i -> profiles.get(i).filled().stream()));
        return new Mapping(
                HeaderSignature.of(shape, profiles),
                uses,
                kind(guesses, profiles),
                false,
                order,
                Mapping.BadValues.KEEP,
                true,
                Map.of());
    }

    /**
     * The mapping with the order of day and month that the whole file proves, where the sample
     * proved none.
     *
     * @param rows all rows of the file, in a walk of their own
     */
    public static Mapping settleDates(
            Mapping mapping, Stream<SheetRow> rows, MeaningCatalogue catalogue) {
        List<Integer> dates =
                mapping.columns().stream()
                        .filter(use -> isDate(use.guess(), catalogue))
                        .map(Mapping.ColumnUse::column)
                        .toList();
        return mapping.dateOrder() != DateOrder.UNKNOWN || dates.isEmpty()
                ? mapping
                : mapping.withDateOrder(
                        DateOrder.of(rows.flatMap(row -> dates.stream().map(row::cell))));
    }

    private static boolean isDate(Guess guess, MeaningCatalogue catalogue) {
        String meaning = guess.meaning();
        return meaning != null
                && catalogue.find(meaning).filter(it -> it.type() == ValueType.DATE).isPresent();
    }

    private static List<Guess> byHeader(
            SheetShape shape, List<ColumnProfile> profiles, MeaningCatalogue catalogue) {
        HeaderMatch match = new HeaderMatch(catalogue);
        List<Guess> guesses = new ArrayList<>();
        for (ColumnProfile profile : profiles) {
            Guess guess = match.of(shape.columns().get(profile.column()));
            guesses.add(guess.meaning() == null ? ValueGuess.certain(profile) : guess);
        }
        return guesses;
    }

    private static List<Guess> byValues(List<ColumnProfile> profiles, List<SheetRow> sample) {
        return new NeighbourGuess(profiles, sample, profiles.stream().map(ValueGuess::of).toList())
                .all();
    }

    /**
     * Where two columns mean the same and only one may, the surer one keeps the meaning, else the
     * first.
     */
    private static List<Guess> onlyOnce(List<Guess> guesses, MeaningCatalogue catalogue) {
        Map<String, Integer> best = new HashMap<>();
        for (int i = 0; i < guesses.size(); i++) {
            int column = i;
            best.merge(
                    Objects.requireNonNullElse(guesses.get(i).meaning(), ""),
                    i,
                    (old, it) ->
                            guesses.get(column).confidence() > guesses.get(old).confidence()
                                    ? column
                                    : old);
        }
        return IntStream.range(0, guesses.size())
                .mapToObj(
                        i ->
                                mayRepeat(guesses.get(i), catalogue)
                                                || Objects.equals(
                                                        best.get(guesses.get(i).meaning()), i)
                                        ? guesses.get(i)
                                        : guesses.get(i).twice())
                .toList();
    }

    private static boolean mayRepeat(Guess guess, MeaningCatalogue catalogue) {
        String meaning = guess.meaning();
        return meaning == null || catalogue.find(meaning).filter(ColumnMeaning::many).isPresent();
    }

    private static @Nullable String kind(List<Guess> guesses, List<ColumnProfile> profiles) {
        List<String> meanings =
                guesses.stream().flatMap(guess -> Stream.ofNullable(guess.meaning())).toList();
        if (meanings.contains("kind")) {
            return null;
        }
        long people = meanings.stream().filter(OF_PEOPLE::contains).count();
        long companies = meanings.stream().filter(OF_COMPANIES::contains).count();
        if (people != companies) {
            return people > companies ? CustomerDraft.PERSON : CustomerDraft.ENTERPRISE;
        }
        int name =
                meanings.contains("name")
                        ? IntStream.range(0, guesses.size())
                                .filter(i -> "name".equals(guesses.get(i).meaning()))
                                .findFirst()
                                .orElse(-1)
                        : -1;
        boolean namesOfPeople =
                name >= 0 && profiles.get(name).share(ValueTest::isHanPerson) >= 0.8;
        return namesOfPeople ? CustomerDraft.PERSON : CustomerDraft.ENTERPRISE;
    }
}
