package zhike.grading.value;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.customer.TimelineListener;
import zhike.promise.PromiseEvent;
import zhike.trade.TradeEvent;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Hears what changes the worth of customers: what they bought, and what was done with them. */
@Component
class WorthFollowing implements TimelineListener {
    /** Beginnings of kinds of lines that tell of a deed that costs, or of files that became one. */
    private static final List<String> DEEDS =
            List.of(
                    "visit.",
                    "talk.",
                    "contacted.",
                    "followup.done",
                    "minutes.sent",
                    "material.sent.",
                    "gathering.came",
                    "gift.",
                    "message.",
                    "reward.",
                    "merged",
                    "merge.undone");

    private final WorthDue due;

    WorthFollowing(WorthDue due) {
        this.due = due;
    }

    @EventListener
    void traded(TradeEvent.FiguresChanged changed) {
        due.note(changed.customers());
    }

    @EventListener
    void kept(PromiseEvent.Kept kept) {
        if (kept.customerId() != null) due.note(List.of(kept.customerId()));
    }

    @Override
    public void added(Collection<Long> cards, String kind, Map<String, ?> detail) {
        if (DEEDS.stream().anyMatch(kind::startsWith)) due.note(cards);
    }
}
