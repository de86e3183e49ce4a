package zhike.credit.score;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import zhike.platform.error.Refusal;
import zhike.platform.web.Needs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** What grades are made by: score cards, bands, vetoes; and scores of how near failing is. */
@RestController
@RequestMapping("/api/credit")
class ScoreConfigurationEndpoint {
    /**
     * @param model {@code z}, {@code private}, {@code others} or {@code china}
     * @param ratios in the order of their numbers
     */
    record Asked(
            @NotNull @Size(max = 10) String model,
            @NotNull @Size(max = 5) List<@NotNull BigDecimal> ratios) {}

    /**
     * @param verified whether the coefficients were seen in their source
     */
    record Scored(BigDecimal score, String zone, boolean verified) {}

    private final ScoreConfiguration configuration;

    ScoreConfigurationEndpoint(ScoreConfiguration configuration) {
        this.configuration = configuration;
    }

    @GetMapping("/score-cards")
    @Needs("credit.read")
    List<ScoreForms.Card> scoreCards() {
        return configuration.cards();
    }

    @PutMapping("/score-cards")
    @Needs("credit.manage")
    List<ScoreForms.Card> putScoreCard(@Valid @RequestBody ScoreForms.Card form) {
        configuration.put(form);
        return configuration.cards();
    }

    @GetMapping("/bands")
    @Needs("credit.read")
    List<ScoreForms.Band> creditBands() {
        return configuration.bands();
    }

    @PutMapping("/bands")
    @Needs("credit.manage")
    List<ScoreForms.Band> putCreditBands(
            @Valid @RequestBody @Size(min = 1, max = 20)
                    List<ScoreForms.@Valid @NotNull Band> forms) {
        configuration.putBands(forms);
        return configuration.bands();
    }

    @GetMapping("/vetoes")
    @Needs("credit.read")
    List<ScoreForms.Veto> creditVetoes() {
        return configuration.vetoes();
    }

    @PutMapping("/vetoes")
    @Needs("credit.manage")
    List<ScoreForms.Veto> putCreditVetoes(
            @Valid @RequestBody @Size(max = 60) List<ScoreForms.@Valid @NotNull Veto> forms) {
        configuration.putVetoes(forms);
        return configuration.vetoes();
    }

    @PostMapping("/z-score")
    @Needs("credit.read")
    Scored score(@Valid @RequestBody Asked asked) {
        Altman model;
        try {
            model = Altman.valueOf(asked.model().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("model", "credit.model.unknown");
        }
        boolean odd =
                asked.ratios().stream()
                        .anyMatch(each -> each.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0);
        if (odd || asked.ratios().size() != model.ratios())
            throw Refusal.invalid("ratios", "credit.model.ratios");
        BigDecimal score = model.score(asked.ratios().toArray(BigDecimal[]::new));
        return new Scored(
                score, model.zone(score).name().toLowerCase(Locale.ROOT), model.verified());
    }
}
