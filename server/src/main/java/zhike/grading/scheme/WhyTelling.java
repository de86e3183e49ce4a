package zhike.grading.scheme;

import org.jspecify.annotations.Nullable;

import zhike.access.Viewer;
import zhike.platform.criteria.Criteria;
import zhike.platform.criteria.CriteriaContext;
import zhike.platform.criteria.CriteriaEvaluator;
import zhike.platform.language.Texts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The answer about one customer, put together in the reader's words. */
final class WhyTelling {
    private final FactWords words;
    private final Texts texts;
    private final Definition definition;
    private final FactCatalogue.Facts facts;
    private final Map<String, Object> values;
    private final CriteriaContext context;
    private final int rank;
    private final Viewer viewer;
    private final Locale locale;

    WhyTelling(
            FactWords words,
            Texts texts,
            Definition definition,
            FactCatalogue.Facts facts,
            Map<String, Object> values,
            CriteriaContext context,
            int rank,
            Viewer viewer,
            Locale locale) {
        this.words = words;
        this.texts = texts;
        this.viewer = viewer;
        this.definition = definition;
        this.facts = facts;
        this.values = values;
        this.context = context;
        this.rank = rank;
        this.locale = locale;
    }

    private String level() {
        return definition.level(rank).name(locale);
    }

    private String joined(List<String> parts) {
        return String.join(texts.get(locale, "list.separator"), parts);
    }

    Why clauses(ClauseRule rule) {
        List<Why.Step> steps = new ArrayList<>();
        List<String> said = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (int at = 1; at <= Math.min(rank, rule.ladders().size()); at++) {
            var ladder = rule.ladders().get(at - 1);
            List<String> held = new ArrayList<>();
            Why.Step step = step(definition.level(at), ladder, held);
            steps.add(step);
            boolean decided = at == rank;
            if (decided || held.size() >= said.size()) said = held;
            if (!decided)
                missed.add(step.name() + " " + step.held() + "/" + ladder.clauses().size());
        }
        return new Why(sentence(rule, steps, said, missed), steps);
    }

    private String sentence(
            ClauseRule rule, List<Why.Step> steps, List<String> said, List<String> missed) {
        boolean reached = rank <= rule.ladders().size();
        Map<String, Object> parts =
                Map.of(
                        "level",
                        level(),
                        "held",
                        steps.isEmpty() ? 0 : steps.getLast().held(),
                        "of",
                        steps.isEmpty() ? 0 : steps.getLast().clauses().size(),
                        "missed",
                        joined(missed),
                        "said",
                        joined(said));
        String key =
                reached
                        ? "grading.why.reached"
                        : said.isEmpty() ? "grading.why.none" : "grading.why.short";
        return texts.get(locale, key, parts);
    }

    private Why.Step step(Definition.Level level, ClauseRule.Ladder ladder, List<String> held) {
        var evaluator = new CriteriaEvaluator<>(facts.fields());
        List<Why.Clause> shown = new ArrayList<>();
        int at = 0;
        for (Criteria clause : ladder.clauses()) {
            Definition.Clause text = level.parts().get(at++);
            boolean holds = evaluator.test(clause, values, context);
            String says = words.filled(text.says(locale), values, facts, viewer, locale);
            if (holds) held.add(says);
            shown.add(new Why.Clause(text.text(locale), holds, found(clause)));
        }
        return new Why.Step(
                level.name(locale),
                ladder.least(),
                held.size(),
                held.size() >= ladder.least(),
                shown);
    }

    private String found(Criteria criteria) {
        return joined(
                Asked.fields(criteria).stream()
                        .map(
                                key ->
                                        words.label(key, locale)
                                                + " "
                                                + words.value(key, values, facts, viewer, locale))
                        .toList());
    }

    Why card(ScoreRule rule, @Nullable BigDecimal score) {
        List<BigDecimal> points = rule.points(values, context);
        List<Why.Step> steps = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (int at = 0; at < points.size(); at++) {
            Definition.Item item = definition.card().get(at);
            BigDecimal made = points.get(at);
            String text = FactWords.plain(made) + "/" + FactWords.plain(item.weight());
            steps.add(
                    new Why.Step(
                            item.name(locale),
                            0,
                            made.signum() > 0 ? 1 : 0,
                            made.signum() > 0,
                            bands(item)));
            if (made.signum() > 0) said.add(item.name(locale) + " " + text);
        }
        BigDecimal sum =
                score == null ? points.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : score;
        return new Why(
                texts.get(
                        locale,
                        said.isEmpty() ? "grading.why.score-none" : "grading.why.score",
                        Map.of(
                                "level", level(),
                                "score", FactWords.plain(sum),
                                "said", joined(said))),
                steps);
    }

    private List<Why.Clause> bands(Definition.Item item) {
        var evaluator = new CriteriaEvaluator<>(facts.fields());
        return item.bands().stream()
                .map(
                        band -> {
                            Criteria criteria = Asked.read(band.criteria(), facts);
                            return new Why.Clause(
                                    band.text(locale)
                                            + " ("
                                            + FactWords.plain(ScoreRule.points(item, band))
                                            + ")",
                                    evaluator.test(criteria, values, context),
                                    found(criteria));
                        })
                .toList();
    }

    Why value(String measure) {
        return said("grading.why.value", measure, BigDecimal.ZERO);
    }

    Why share(ShareRule rule, @Nullable BigDecimal score) {
        BigDecimal amount = (BigDecimal) values.getOrDefault(rule.measure(), BigDecimal.ZERO);
        if (amount.signum() <= 0)
            return said("grading.why.nothing", rule.measure(), BigDecimal.ZERO);
        return said(
                rule.cumulated() ? "grading.why.share" : "grading.why.rank",
                rule.measure(),
                Objects.requireNonNullElse(score, BigDecimal.ZERO));
    }

    private Why said(String key, String measure, BigDecimal score) {
        Object amount = values.getOrDefault(measure, BigDecimal.ZERO);
        return new Why(
                texts.get(
                        locale,
                        key,
                        Map.of(
                                "level",
                                level(),
                                "measure",
                                words.label(measure, locale),
                                "amount",
                                FactWords.plain((BigDecimal) amount),
                                "score",
                                FactWords.plain(
                                        score.setScale(2, java.math.RoundingMode.HALF_UP)))),
                List.of());
    }
}
