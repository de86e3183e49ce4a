package zhike.customer.loan;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalPaper;
import zhike.approval.PaperLines;
import zhike.platform.language.Texts;
import zhike.platform.language.TimeWords;
import zhike.platform.subject.SubjectShown;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What stands on a loan: which files, until when exactly, and where their paper is now. */
@Component
class LoanPaper implements ApprovalPaper {
    private static final int MOST_ORIGINALS = 20;
    private final LoanReading reading;
    private final Originals originals;
    private final Texts texts;
    private final Clock clock;

    LoanPaper(LoanReading reading, Originals originals, Texts texts, Clock clock) {
        this.reading = reading;
        this.originals = originals;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String use() {
        return AboutLoan.KIND;
    }

    @Override
    public List<Line> lines(Viewer viewer, long id, Locale locale) {
        LoanView loan = reading.find(viewer, id).orElse(null);
        if (loan == null) return List.of();
        PaperLines lines =
                new PaperLines(texts, locale)
                        .add("loan.paper.unit", loan.unit().name())
                        .add(
                                "loan.paper.until",
                                TimeWords.until(loan.until(), clock.getZone(), locale));
        // a single one is said anyway
        if (loan.customers().size() > 1)
            lines.add(
                    "loan.paper.files",
                    loan.customers().stream().map(each -> file(lines, each)).toList());
        if (loan.withPaper()) lines.add("loan.paper.originals", kept(viewer, loan, lines, locale));
        return lines.all();
    }

    /** As the borrower wrote it where the reader does not see the customer. */
    private static String file(PaperLines lines, LoanLine.Wanted wanted) {
        SubjectShown customer = wanted.customer();
        if (customer != null) return PaperLines.beside(customer.title(), customer.number());
        return wanted.namedAs() == null ? lines.word("loan.paper.closed") : wanted.namedAs();
    }

    private List<String> kept(Viewer viewer, LoanView loan, PaperLines lines, Locale locale) {
        return loan.customers().stream()
                .map(LoanLine.Wanted::customer)
                .filter(Objects::nonNull)
                .flatMap(
                        customer -> {
                            long card = customer.subject().id();
                            List<Originals.Out> out = originals.outOfCustomer(card);
                            return originals.kept(viewer, card, MOST_ORIGINALS).stream()
                                    .map(each -> original(customer, each, out, lines, locale));
                        })
                .toList();
    }

    private String original(
            SubjectShown customer,
            Originals.Kept kept,
            List<Originals.Out> now,
            PaperLines lines,
            Locale locale) {
        String out =
                now.stream()
                        .filter(each -> each.what().equals(kept.what()))
                        .findFirst()
                        .map(
                                each ->
                                        lines.words(
                                                "loan.paper.out",
                                                Map.of(
                                                        "holder",
                                                        each.holder().name(),
                                                        "until",
                                                        TimeWords.until(
                                                                each.until(),
                                                                clock.getZone(),
                                                                locale))))
                        .orElse(null);
        return PaperLines.beside(kept.what(), customer.title(), kept.location(), out);
    }
}
