package zhike.trade.contract;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalPaper;
import zhike.approval.PaperLines;
import zhike.platform.language.Texts;
import zhike.platform.language.TimeWords;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What stands in a contract, for who approves it. */
@Component
class ContractPaper implements ApprovalPaper {
    private final ContractReading reading;
    private final Texts texts;

    ContractPaper(ContractReading reading, Texts texts) {
        this.reading = reading;
        this.texts = texts;
    }

    @Override
    public String use() {
        return ContractUse.CODE;
    }

    @Override
    public List<Line> lines(Viewer viewer, long id, Locale locale) {
        ContractView contract = reading.find(viewer, id, locale).orElse(null);
        if (contract == null) return List.of();
        return new PaperLines(texts, locale)
                .add("contract.paper.title", contract.title())
                .add("contract.paper.kind", contract.kindLabel())
                .add(
                        "contract.paper.amount",
                        contract.currency()
                                + " "
                                + String.format(Locale.ROOT, "%,.2f", contract.amount()))
                .add(
                        "contract.paper.term",
                        PaperLines.beside(
                                day(contract.beginsOn(), locale), day(contract.endsOn(), locale)))
                .add("contract.paper.payment", contract.payment())
                .add("contract.paper.terms", contract.terms())
                .all();
    }

    private static @Nullable String day(@Nullable LocalDate day, Locale locale) {
        return day == null ? null : TimeWords.day(day, locale);
    }
}
