package zhike.approval.web;

import static zhike.approval.db.Tables.ACT;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalPaper;
import zhike.approval.ApprovalUses;
import zhike.approval.chain.Chain;
import zhike.approval.chain.ChainStore;
import zhike.approval.db.tables.records.RequestRecord;
import zhike.approval.running.FactsShown;
import zhike.identity.Named;
import zhike.identity.Names;
import zhike.platform.language.Texts;
import zhike.platform.subject.Subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One approval with everything that a reader may know of it. */
@Component
class ApprovalReading {
    private final DSLContext db;
    private final ApprovalList list;
    private final ApprovalRows rows;
    private final ChainDrawing drawing;
    private final ChainStore chains;
    private final ApprovalUses uses;
    private final FactsShown facts;
    private final List<ApprovalPaper> papers;

    ApprovalReading(
            DSLContext db,
            ApprovalList list,
            ApprovalRows rows,
            ChainDrawing drawing,
            ChainStore chains,
            ApprovalUses uses,
            FactsShown facts,
            List<ApprovalPaper> papers) {
        this.papers = papers;
        this.db = db;
        this.list = list;
        this.rows = rows;
        this.drawing = drawing;
        this.chains = chains;
        this.uses = uses;
        this.facts = facts;
    }

    ApprovalDetail one(Viewer viewer, long id, Locale locale) {
        RequestRecord request = list.one(viewer, id);
        Chain chain = chains.byId(request.getChainId());
        ApprovalRow row = rows.of(viewer, List.of(request), locale).getFirst();
        boolean english = Texts.language(locale).equals("en");
        return new ApprovalDetail(
                row,
                english ? chain.nameEn() : chain.nameZh(),
                chain.version(),
                request.getRound(),
                facts.fields(uses.of(request.getUseCode()), locale),
                paper(viewer, request, locale),
                drawing.of(request, chain, locale),
                trail(id, chain, english),
                can(viewer, request, row));
    }

    private List<ApprovalPaper.Line> paper(Viewer viewer, RequestRecord request, Locale locale) {
        return papers.stream()
                .filter(paper -> paper.use().equals(request.getUseCode()))
                .flatMap(paper -> paper.lines(viewer, request.getSubjectId(), locale).stream())
                .toList();
    }

    private List<String> can(Viewer viewer, RequestRecord request, ApprovalRow row) {
        List<String> can = new ArrayList<>();
        if (row.taskId() != null) can.add("decide");
        if (row.taskId() != null && row.standInFor() == null) can.add("hand");
        if (request.getRequesterId() != viewer.personId() || request.getAtStep() == null)
            return can;
        can.add("withdraw");
        if (!request.getState().equals("returned")) can.add("urge");
        else if (hereAgain(request)) can.add("correct");
        return can;
    }

    /** Not where only the paper's own screen knows what to ask. */
    private boolean hereAgain(RequestRecord request) {
        Subject paper = new Subject(request.getSubjectKind(), request.getSubjectId());
        return uses.of(request.getUseCode()).factsOf(paper).isPresent();
    }

    private List<ApprovalDetail.ActShown> trail(long id, Chain chain, boolean english) {
        return db.select(
                        ACT.AT,
                        ACT.KIND,
                        ACT.STEP,
                        ACT.BY_PERSON,
                        Names.ofPerson(ACT.BY_PERSON),
                        ACT.FOR_PERSON,
                        Names.ofPerson(ACT.FOR_PERSON),
                        ACT.COMMENT)
                .from(ACT)
                .where(ACT.REQUEST_ID.eq(id))
                .orderBy(ACT.ID)
                .fetch(
                        row ->
                                new ApprovalDetail.ActShown(
                                        row.value1(),
                                        row.value2(),
                                        step(chain, row.value3(), english),
                                        named(row.value4(), row.value5()),
                                        named(row.value6(), row.value7()),
                                        row.value8()));
    }

    private static @Nullable String step(Chain chain, @Nullable Integer at, boolean english) {
        if (at == null || at >= chain.steps().size()) return null;
        return english ? chain.steps().get(at).nameEn() : chain.steps().get(at).nameZh();
    }

    private static @Nullable Named named(@Nullable Long id, @Nullable String name) {
        return id == null ? null : new Named(id, String.valueOf(name));
    }
}
