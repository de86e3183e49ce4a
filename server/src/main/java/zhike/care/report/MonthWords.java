package zhike.care.report;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.care.owed.ServiceNames;
import zhike.grading.Standings;
import zhike.platform.language.Texts;
import zhike.promise.Breaches;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The figures of a month in a reader's words, row by row, as paper and letter show them. */
@Component
class MonthWords {
    private final ServiceNames names;
    private final Standings standings;
    private final Breaches breaches;
    private final Texts texts;

    MonthWords(ServiceNames names, Standings standings, Breaches breaches, Texts texts) {
        this.names = names;
        this.standings = standings;
        this.breaches = breaches;
        this.texts = texts;
    }

    /** One section of the paper. */
    record Section(String title, List<String> head, List<List<String>> rows) {}

    List<Section> of(Figures figures, Locale locale) {
        return List.of(
                services(figures, locale),
                pairs("messages", "care.fate.", figures.messages(), locale),
                pairs("hindrances", "care.hindrance.", figures.hindrances(), locale),
                gifts(figures, locale),
                money(figures, locale),
                retentions(figures, locale),
                undone(figures, locale));
    }

    private Section services(Figures figures, Locale locale) {
        Map<String, String> called = names.in(locale);
        Map<String, String> levels =
                standings.levels().stream()
                        .collect(
                                Collectors.toMap(Standings.Level::code, each -> each.name(locale)));
        return section(
                "services",
                List.of("service", "grade", "kept", "late", "broken", "open", "hindered", "rate"),
                figures.services().stream()
                        .map(
                                each ->
                                        List.of(
                                                called.getOrDefault(each.service(), each.service()),
                                                grade(levels, each.grade(), locale),
                                                text(each.kept()),
                                                text(each.late()),
                                                text(each.broken()),
                                                text(each.open()),
                                                text(each.hindered()),
                                                rate(each)))
                        .toList(),
                locale);
    }

    private String grade(Map<String, String> levels, @Nullable String grade, Locale locale) {
        return grade == null
                ? texts.get(locale, "care.grade.none")
                : levels.getOrDefault(grade, grade);
    }

    /** In time, of all that had to be done by now. */
    private static String rate(Figures.Line line) {
        int due = line.kept() + line.late() + line.broken();
        return due == 0 ? "—" : Math.round(100.0 * line.kept() / due) + "%";
    }

    private Section pairs(String title, String words, Map<String, Integer> counts, Locale locale) {
        return section(
                title,
                List.of("what", "count"),
                counts.entrySet().stream()
                        .map(
                                each ->
                                        List.of(
                                                texts.get(locale, words + each.getKey()),
                                                text(each.getValue())))
                        .toList(),
                locale);
    }

    private Section gifts(Figures figures, Locale locale) {
        return section(
                "gifts",
                List.of("tier", "pieces", "amount"),
                figures.gifts().stream()
                        .map(
                                each ->
                                        List.of(
                                                texts.get(locale, "gift.tier." + each.tier()),
                                                text(each.pieces()),
                                                money(each.amount())))
                        .toList(),
                locale);
    }

    private Section money(Figures figures, Locale locale) {
        Figures.Referrals all = figures.referrals();
        return section(
                "referrals",
                List.of("fresh", "payable", "paid", "amount"),
                List.of(
                        List.of(
                                text(all.fresh()),
                                text(all.payable()),
                                text(all.paid()),
                                money(all.amount()))),
                locale);
    }

    private Section retentions(Figures figures, Locale locale) {
        Figures.Retentions all = figures.retentions();
        return section(
                "retentions",
                List.of("opened", "saved", "partly", "lost"),
                List.of(
                        List.of(
                                text(all.opened()),
                                text(all.kept()),
                                text(all.partly()),
                                text(all.lost()))),
                locale);
    }

    private Section undone(Figures figures, Locale locale) {
        Map<String, String> called = names.in(locale);
        return section(
                "undone",
                List.of("service", "reason", "count"),
                figures.undone().stream()
                        .map(
                                each ->
                                        List.of(
                                                called.getOrDefault(each.service(), each.service()),
                                                reason(each, locale),
                                                text(each.count())))
                        .toList(),
                locale);
    }

    private String reason(Figures.Undone undone, Locale locale) {
        if (undone.reason() == null) return texts.get(locale, "care.reason.none");
        if (undone.proof().equals("message")) {
            String words = texts.get(locale, "error." + undone.reason());
            return words.startsWith("error.") ? undone.reason() : words;
        }
        return breaches.said(kind(undone), undone.reason(), locale);
    }

    private static String kind(Figures.Undone undone) {
        if (undone.service().equals("opinion")) return "care.opinion";
        return switch (undone.proof()) {
            case "contact" -> "care.call";
            case "gift" -> "care.gift";
            default -> "care.event";
        };
    }

    private Section section(
            String title, List<String> head, List<List<String>> rows, Locale locale) {
        return new Section(
                texts.get(locale, "care.report." + title),
                head.stream().map(each -> texts.get(locale, "care.report.head." + each)).toList(),
                rows);
    }

    /** For the template, which knows lists and holes. */
    static List<Map<String, Object>> filled(List<Section> sections) {
        return sections.stream()
                .filter(each -> !each.rows().isEmpty())
                .map(
                        each -> {
                            Map<String, Object> section = new HashMap<>();
                            section.put("title", each.title());
                            section.put("head", each.head());
                            section.put(
                                    "rows",
                                    each.rows().stream().map(row -> Map.of("cells", row)).toList());
                            return section;
                        })
                .toList();
    }

    private static String text(@Nullable Integer number) {
        return String.valueOf(Objects.requireNonNullElse(number, 0));
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }
}
