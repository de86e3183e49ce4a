package zhike.credit.score;

import zhike.credit.Reason;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * From answers to a grade, in this order: the share of the points gives the band (the score lies
 * above its bound, so 80 of 100 is not yet above 80); each veto leaves no better than its grade; a
 * new customer gets no better than the bound of new ones unless specially approved.
 *
 * <p>Source of the default bands and vetoes: reference values B7, practice and not law.
 */
final class Scoring {
    /**
     * @param score per cent of the points that can be had, two decimals
     * @param groups per cent by group of the five Cs
     * @param special whether only a special approval gives that grade
     */
    record Grade(
            BigDecimal score,
            Map<String, BigDecimal> groups,
            String grade,
            boolean special,
            List<Reason> because) {}

    private final List<ScoreForms.Band> bands;

    /** From the best to the worst. */
    Scoring(List<ScoreForms.Band> bands) {
        this.bands =
                bands.stream()
                        .sorted(Comparator.comparing(ScoreForms.Band::above).reversed())
                        .toList();
    }

    /**
     * @param newcomer the bound of new customers where this is one, else null
     * @param special whether it was asked to go beyond that bound
     */
    Grade grade(
            List<ScoreForms.Question> questions,
            Map<String, Integer> answers,
            List<ScoreForms.Veto> vetoes,
            @org.jspecify.annotations.Nullable String newcomer,
            boolean special) {
        BigDecimal score = percent(questions, answers);
        List<Reason> because = new ArrayList<>();
        ScoreForms.Band band = band(score);
        because.add(
                new Reason(
                        "band",
                        Map.of("score", score, "above", band.above(), "grade", band.grade())));
        String grade = band.grade();
        for (ScoreForms.Veto veto : vetoes)
            if (better(grade, veto.atMost())) {
                grade = veto.atMost();
                because.add(
                        new Reason(
                                "veto",
                                Map.of(
                                        "zh", veto.nameZh(),
                                        "en", veto.nameEn(),
                                        "grade", grade)));
            }
        if (newcomer == null || !better(grade, newcomer))
            return new Grade(score, groups(questions, answers), grade, false, because);
        if (special) because.add(new Reason("special", Map.of("bound", newcomer, "grade", grade)));
        else {
            grade = newcomer;
            because.add(new Reason("new", Map.of("grade", grade)));
        }
        return new Grade(score, groups(questions, answers), grade, special, because);
    }

    private static Map<String, BigDecimal> groups(
            List<ScoreForms.Question> questions, Map<String, Integer> answers) {
        Map<String, BigDecimal> groups = new java.util.LinkedHashMap<>();
        for (String group : ScoreForms.GROUPS.split("\\|")) {
            List<ScoreForms.Question> of =
                    questions.stream().filter(each -> each.group().equals(group)).toList();
            if (!of.isEmpty()) groups.put(group, percent(of, answers));
        }
        return groups;
    }

    /** Of the points that can be had; a question without an answer has none. */
    static BigDecimal percent(List<ScoreForms.Question> questions, Map<String, Integer> answers) {
        BigDecimal had = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        for (ScoreForms.Question question : questions) {
            most =
                    most.add(
                            question.options().stream()
                                    .map(ScoreForms.Option::points)
                                    .max(Comparator.naturalOrder())
                                    .orElse(BigDecimal.ZERO));
            Integer at = answers.get(question.code());
            if (at != null) had = had.add(question.options().get(at).points());
        }
        return most.signum() == 0
                ? BigDecimal.ZERO
                : had.movePointRight(2).divide(most, 2, RoundingMode.HALF_UP);
    }

    ScoreForms.Band band(BigDecimal score) {
        return bands.stream()
                .filter(band -> score.compareTo(band.above()) > 0)
                .findFirst()
                .orElse(bands.getLast());
    }

    /** A grade that is unknown is better than none. */
    boolean better(String one, String other) {
        return place(one) < place(other);
    }

    private int place(String grade) {
        for (int at = 0; at < bands.size(); at++)
            if (bands.get(at).grade().equals(grade)) return at;
        return bands.size();
    }
}
