package zhike.approval.chain;

import static zhike.approval.db.Tables.CHAIN;
import static zhike.approval.db.Tables.REQUEST;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.approval.ApprovalUse;
import zhike.approval.ApprovalUses;
import zhike.approval.db.tables.records.ChainRecord;
import zhike.approval.running.FactsShown;
import zhike.identity.Named;
import zhike.identity.Organisations;
import zhike.identity.Staff;
import zhike.platform.language.Texts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads chains for those who set them up. */
@Component
public class ChainList {
    private final DSLContext db;
    private final ChainStore chains;
    private final ApprovalUses uses;
    private final FactsShown facts;
    private final Organisations organisations;
    private final Staff staff;
    private final Texts texts;

    ChainList(
            DSLContext db,
            ChainStore chains,
            ApprovalUses uses,
            FactsShown facts,
            Organisations organisations,
            Staff staff,
            Texts texts) {
        this.db = db;
        this.chains = chains;
        this.uses = uses;
        this.facts = facts;
        this.organisations = organisations;
        this.staff = staff;
        this.texts = texts;
    }

    public List<ChainShown.Line> all(Locale locale) {
        Map<String, List<ChainRecord>> byUse =
                chains.of(CHAIN.STATE.ne("retired")).stream()
                        .collect(Collectors.groupingBy(ChainRecord::getUseCode));
        Map<String, Integer> running =
                db.select(REQUEST.USE_CODE, DSL.count())
                        .from(REQUEST)
                        .where(REQUEST.STATE.in("pending", "returned"))
                        .groupBy(REQUEST.USE_CODE)
                        .fetchMap(REQUEST.USE_CODE, DSL.count());
        return uses.all().stream()
                .map(
                        use ->
                                line(
                                        use,
                                        byUse.getOrDefault(use.code(), List.of()),
                                        running.getOrDefault(use.code(), 0),
                                        locale))
                .toList();
    }

    private ChainShown.Line line(
            ApprovalUse use, List<ChainRecord> chainsOfUse, int running, Locale locale) {
        ChainRecord live = in(chainsOfUse, "live");
        ChainRecord draft = in(chainsOfUse, "draft");
        return new ChainShown.Line(
                use.code(),
                name(use, locale),
                live == null ? null : live.getVersion(),
                draft == null ? null : draft.getVersion(),
                live == null ? 0 : chains.form(live).stepsOrNone().size(),
                running);
    }

    private static @Nullable ChainRecord in(List<ChainRecord> all, String state) {
        return all.stream().filter(row -> row.getState().equals(state)).findFirst().orElse(null);
    }

    public ChainShown of(String code, Locale locale) {
        ApprovalUse use = uses.of(code);
        List<ChainRecord> versions = chains.of(CHAIN.USE_CODE.eq(code));
        Map<Long, Integer> running =
                db.select(REQUEST.CHAIN_ID, DSL.count())
                        .from(REQUEST)
                        .where(REQUEST.USE_CODE.eq(code))
                        .and(REQUEST.STATE.in("pending", "returned"))
                        .groupBy(REQUEST.CHAIN_ID)
                        .fetchMap(REQUEST.CHAIN_ID, DSL.count());
        Map<Long, String> names =
                staff.names(
                        versions.stream()
                                .map(ChainRecord::getChangedBy)
                                .filter(java.util.Objects::nonNull)
                                .toList());
        return new ChainShown(
                code,
                name(use, locale),
                facts.fields(use, locale),
                organisations.roles(locale).entrySet().stream()
                        .map(role -> new FactsShown.Option(role.getKey(), role.getValue()))
                        .toList(),
                people(versions),
                versions.stream().map(row -> version(use, row, running, names, locale)).toList());
    }

    private List<Named> people(List<ChainRecord> versions) {
        List<Long> ids =
                versions.stream()
                        .flatMap(row -> chains.form(row).stepsOrNone().stream())
                        .filter(step -> step.approvers() != null)
                        .flatMap(step -> step.approvers().stream())
                        .map(ApproverForm::personId)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList();
        return staff.names(ids).entrySet().stream()
                .map(each -> new Named(each.getKey(), each.getValue()))
                .toList();
    }

    private ChainShown.Version version(
            ApprovalUse use,
            ChainRecord row,
            Map<Long, Integer> running,
            Map<Long, String> names,
            Locale locale) {
        ChainForm form = chains.form(row);
        Long by = row.getChangedBy();
        return new ChainShown.Version(
                row.getVersion(),
                row.getState(),
                form,
                running.getOrDefault(row.getId(), 0),
                by == null ? null : new Named(by, names.getOrDefault(by, "")),
                row.getChangedAt(),
                row.getLiveAt(),
                row.getRetiredAt(),
                row.getState().equals("retired") ? List.of() : problems(use, form, locale));
    }

    /** Also of a live chain: people leave. */
    private List<ChainShown.Problem> problems(ApprovalUse use, ChainForm form, Locale locale) {
        return new ChainCheck(use.facts(), organisations.now())
                .of(form).all().stream()
                        .map(
                                fault ->
                                        new ChainShown.Problem(
                                                fault.field(),
                                                fault.code(),
                                                texts.get(
                                                        locale,
                                                        "error." + fault.code(),
                                                        fault.args()),
                                                texts.get(
                                                        locale,
                                                        "error." + fault.code() + ".remedy",
                                                        fault.args())))
                        .toList();
    }

    private String name(ApprovalUse use, Locale locale) {
        return texts.get(locale, "approval.use." + use.code());
    }
}
