package zhike.care.gift;

import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.ApprovalPaper;
import zhike.approval.PaperLines;
import zhike.platform.language.Texts;
import zhike.platform.language.TimeWords;

import java.util.List;
import java.util.Locale;

/** What stands on a request for a gift, for who decides. */
@Component
class GiftPaper implements ApprovalPaper {
    private final GiftReading reading;
    private final Texts texts;

    GiftPaper(GiftReading reading, Texts texts) {
        this.reading = reading;
        this.texts = texts;
    }

    @Override
    public String use() {
        return GiftUse.CODE;
    }

    @Override
    public List<Line> lines(Viewer viewer, long id, Locale locale) {
        GiftView gift = reading.find(viewer, id, locale).orElse(null);
        if (gift == null) return List.of();
        return new PaperLines(texts, locale)
                .add("gift.paper.receiver", PaperLines.beside(gift.receiver(), gift.receiverPost()))
                .add("gift.paper.gift", PaperLines.beside(gift.gift(), gift.spec()))
                .add(
                        "gift.paper.price",
                        String.format(Locale.ROOT, "%d × %,.2f", gift.quantity(), gift.price()))
                .add("gift.paper.day", TimeWords.day(gift.deliverOn(), locale))
                .add(
                        "gift.paper.left",
                        gift.budgetLeft() == null
                                ? null
                                : String.format(Locale.ROOT, "%,.2f", gift.budgetLeft()))
                .add("gift.paper.remarks", gift.remarks())
                .all();
    }
}
