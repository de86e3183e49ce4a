package zhike.trade.figure;

import org.springframework.stereotype.Component;

import zhike.customer.TimelineListener;

import java.util.Collection;
import java.util.Map;

/** Papers go with their customer when two files become one, and back again. */
@Component
class FiguresMerged implements TimelineListener {
    private final Figures figures;

    FiguresMerged(Figures figures) {
        this.figures = figures;
    }

    @Override
    public void added(Collection<Long> cards, String kind, Map<String, ?> detail) {
        if (kind.equals("merged") || kind.equals("merge.undone")) figures.recount(cards);
    }
}
