package zhike.approval.running;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import zhike.approval.ApprovalEvent;
import zhike.approval.TestPaper;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a paper's module hears, for tests; it may refuse, and the decision with it. */
@Component
public class HeardEvents {
    private final List<ApprovalEvent> heard = new CopyOnWriteArrayList<>();
    volatile boolean refusing;

    @EventListener
    void hear(ApprovalEvent event) {
        if (!event.use().equals(TestPaper.CODE)) return;
        if (refusing) throw new IllegalStateException("the paper's module fails");
        heard.add(event);
    }

    List<String> of(long approval) {
        return heard.stream()
                .filter(event -> event.id() == approval)
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }
}
