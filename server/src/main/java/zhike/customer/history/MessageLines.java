package zhike.customer.history;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerTimeline;
import zhike.messaging.MessageChannel;
import zhike.messaging.MessageEvent;
import zhike.messaging.MessageState;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What left to a customer, and what they wrote back, stands on their timeline. */
@Component
class MessageLines {
    private final DSLContext db;
    private final CustomerTimeline timeline;

    MessageLines(DSLContext db, CustomerTimeline timeline) {
        this.db = db;
        this.timeline = timeline;
    }

    @EventListener
    void sent(MessageEvent.Ended ended) {
        for (MessageChannel channel : MessageChannel.values())
            timeline.addAll(
                    there(
                            ended.fates().stream()
                                    .filter(fate -> fate.state() == MessageState.SENT)
                                    .filter(fate -> fate.channel() == channel)
                                    .filter(fate -> fate.customerId() != null)
                                    .map(MessageEvent.Fate::customerId)
                                    .toList()),
                    "message." + channel.code(),
                    Map.of());
    }

    @EventListener
    void replied(MessageEvent.Replied reply) {
        Long customer = reply.customerId();
        if (customer != null)
            timeline.addAll(
                    there(List.of(customer)), "message.reply", Map.of("text", reply.text()));
    }

    /** The messages know no customers, so one may be meant that is none. */
    private List<Long> there(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.select(CARD.ID)
                        .from(CARD)
                        .where(CARD.ID.eq(DSL.any(ids.toArray(Long[]::new))))
                        .fetch(CARD.ID);
    }
}
