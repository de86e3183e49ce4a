package zhike.lead.recognition;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalPaper;
import zhike.approval.PaperLines;
import zhike.platform.language.Texts;
import zhike.platform.language.TimeWords;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What stands in a dossier: why, what about, what was found and who has signed so far. */
@Component
class RecognitionPaper implements ApprovalPaper {
    private final RecognitionReading reading;
    private final Texts texts;
    private final Clock clock;

    RecognitionPaper(RecognitionReading reading, Texts texts, Clock clock) {
        this.reading = reading;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String use() {
        return RecognitionUse.CODE;
    }

    @Override
    public List<Line> lines(Viewer viewer, long id, Locale locale) {
        RecognitionView dossier = reading.find(viewer, id, locale).orElse(null);
        if (dossier == null) return List.of();
        PaperLines lines = new PaperLines(texts, locale);
        application(lines, dossier.application());
        lines.add("recognition.paper.principles", principles(lines, dossier.principles()))
                .add("recognition.paper.received", received(lines, dossier.papers()))
                .add("recognition.paper.head-talk", dossier.headTalk())
                .add("recognition.paper.technical-talk", dossier.technicalTalk())
                .add(
                        "recognition.paper.site",
                        dossier.sites().stream().map(each -> site(lines, each, locale)).toList())
                .add(
                        "recognition.paper.contracts",
                        dossier.contracts().stream()
                                .map(each -> contract(lines, each, locale))
                                .toList())
                .add("recognition.paper.code", dossier.customerCode());
        return lines.all();
    }

    private static void application(PaperLines lines, RecognitionForms.Application form) {
        lines.add("recognition.paper.why", form.why())
                .add("recognition.paper.policy", form.policy())
                .add(
                        "recognition.paper.goods",
                        form.goodsOrNone().stream()
                                .map(
                                        each ->
                                                PaperLines.beside(
                                                        each.name(),
                                                        String.format(
                                                                Locale.ROOT,
                                                                "%,.2f",
                                                                each.amount())))
                                .toList())
                .add("recognition.paper.terms", form.terms())
                .add("recognition.paper.risks", form.risks());
    }

    private static List<String> principles(
            PaperLines lines, Map<String, RecognitionForms.Score> scores) {
        return Principle.codes().stream()
                .filter(scores::containsKey)
                .map(
                        code -> {
                            RecognitionForms.Score score = Objects.requireNonNull(scores.get(code));
                            return PaperLines.beside(
                                    lines.word("recognition.principle." + code),
                                    score.score() == null ? null : score.score() + "/10",
                                    score.veto() ? veto(lines, score.reason()) : score.reason());
                        })
                .toList();
    }

    private static String veto(PaperLines lines, @Nullable String reason) {
        return lines.words(
                "recognition.paper.vetoed", Map.of("reason", reason == null ? "" : reason));
    }

    private static List<String> received(PaperLines lines, List<Papers.Shown> papers) {
        return papers.stream()
                .map(
                        each ->
                                PaperLines.beside(
                                        lines.word("recognition.received." + each.kind()),
                                        each.name()))
                .toList();
    }

    private String site(PaperLines lines, RecognitionView.Site site, Locale locale) {
        int sum = site.scores().values().stream().mapToInt(Integer::intValue).sum();
        return PaperLines.beside(
                lines.word("recognition.department." + site.department()),
                site.person().name(),
                site.on() == null ? null : TimeWords.day(site.on(), locale),
                site.scores().isEmpty()
                        ? null
                        : sum + "/" + Principle.MOST * Principle.values().length,
                site.findings(),
                site.vetoed() ? veto(lines, site.vetoReason()) : null,
                site.signedAt() == null
                        ? lines.word("recognition.paper.unsigned")
                        : lines.words(
                                "recognition.paper.signed",
                                Map.of(
                                        "at",
                                        TimeWords.minute(
                                                site.signedAt(), clock.getZone(), locale))));
    }

    private static String contract(
            PaperLines lines, RecognitionView.Contract contract, Locale locale) {
        return PaperLines.beside(
                lines.word("recognition.contract." + contract.kind()),
                contract.number(),
                TimeWords.day(contract.signedOn(), locale),
                contract.ourSignatory(),
                contract.theirSignatory(),
                contract.validUntil() == null
                        ? null
                        : lines.words(
                                "recognition.paper.until",
                                Map.of("day", TimeWords.day(contract.validUntil(), locale))));
    }
}
