package zhike.approval.chain;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import zhike.approval.ApprovalUse;
import zhike.approval.ApprovalUses;
import zhike.approval.FactReading;
import zhike.approval.Facts;
import zhike.approval.db.tables.records.ChainRecord;
import zhike.approval.running.Planning;
import zhike.approval.running.Resolving;
import zhike.identity.Named;
import zhike.identity.Organisation;
import zhike.identity.Organisations;
import zhike.platform.criteria.CriteriaJson;
import zhike.platform.error.Refusal;
import zhike.platform.language.Texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** "Who would approve this?": walks a chain for a requester and facts, and keeps nothing. */
@Component
public class ChainTrial {
    /**
     * @param chain one that is not even saved; else the version, else the live one
     */
    public record Form(
            @NotNull Long requesterId,
            @Nullable @Size(max = 100) Map<String, Object> facts,
            @Nullable Integer version,
            @Nullable @Valid ChainForm chain) {}

    public record Walked(
            String name,
            String mode,
            boolean asked,
            @Nullable JsonNode condition,
            List<Found> approvers,
            List<String> missed) {}

    public record Found(Named person, List<String> why, List<Named> standIns) {}

    private final ChainStore chains;
    private final ApprovalUses uses;
    private final Planning planning;
    private final Resolving resolving;
    private final Organisations organisations;
    private final WhyWords words;

    ChainTrial(
            ChainStore chains,
            ApprovalUses uses,
            Planning planning,
            Resolving resolving,
            Organisations organisations,
            WhyWords words) {
        this.chains = chains;
        this.uses = uses;
        this.planning = planning;
        this.resolving = resolving;
        this.organisations = organisations;
        this.words = words;
    }

    public List<Walked> walk(String code, Form form, Locale locale) {
        ApprovalUse use = uses.of(code);
        Chain chain = chain(code, form);
        Facts facts = FactReading.read(use.facts(), requireNonNullElse(form.facts(), Map.of()));
        if (organisations.now().person(form.requesterId()).isEmpty())
            throw Refusal.invalid("requesterId", "chain.trial.requester");
        List<Walked> walked = new ArrayList<>();
        for (Step step : chain.steps())
            walked.add(walk(chain, step, facts, form.requesterId(), locale));
        return walked;
    }

    private Chain chain(String code, Form form) {
        if (form.chain() != null) return chains.walkable(0, code, 0, form.chain());
        if (form.version() == null) return chains.live(code);
        ChainRecord row =
                chains.find(code, null, form.version())
                        .orElseThrow(() -> Refusal.missing("chain-version"));
        return chains.walkable(row.getId(), code, row.getVersion(), chains.form(row));
    }

    private Walked walk(Chain chain, Step step, Facts facts, long requester, Locale locale) {
        boolean asked = planning.explain(chain, step, facts).held();
        Resolved resolved = resolving.now().resolve(chain, step, requester);
        String clause = step.clause().isEmpty() ? chain.clause() : step.clause();
        return new Walked(
                Texts.language(locale).equals("en") ? step.nameEn() : step.nameZh(),
                step.mode().name().toLowerCase(Locale.ROOT),
                asked,
                step.condition() == null ? null : CriteriaJson.tree(step.condition()),
                resolved.approvers().stream()
                        .map(
                                one ->
                                        new Found(
                                                named(one.personId()),
                                                words.of(one.why(), clause, locale),
                                                named(one.standIns())))
                        .toList(),
                words.of(resolved.missed(), "", locale));
    }

    private List<Named> named(Collection<Long> people) {
        return people.stream().map(this::named).toList();
    }

    private Named named(long person) {
        return new Named(
                person,
                organisations.now().person(person).map(Organisation.Person::name).orElse(""));
    }
}
