package zhike.grading.standing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import zhike.customer.CustomerEvent;
import zhike.trade.TradeEvent;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Grades whom something changed of at the end of the very transaction, once however much changed,
 * so that no grade is ever behind what is written.
 */
@Component
class GradeWatch {
    private final Regrading regrading;

    GradeWatch(Regrading regrading) {
        this.regrading = regrading;
    }

    @EventListener
    void traded(TradeEvent.FiguresChanged changed) {
        watch(changed.customers());
    }

    @EventListener
    void changed(CustomerEvent.Changed changed) {
        watch(changed.ids());
    }

    @EventListener
    void opened(CustomerEvent.Opened opened) {
        watch(opened.ids());
    }

    private void watch(Collection<Long> ids) {
        if (ids.isEmpty()) return;
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            regrading.grade(ids, Cause.FACT);
            return;
        }
        AtTheEnd waiting = (AtTheEnd) TransactionSynchronizationManager.getResource(this);
        if (waiting == null) {
            waiting = new AtTheEnd();
            TransactionSynchronizationManager.bindResource(this, waiting);
            TransactionSynchronizationManager.registerSynchronization(waiting);
        }
        waiting.ids.addAll(ids);
    }

    private final class AtTheEnd implements TransactionSynchronization {
        private final Set<Long> ids = new TreeSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            // what follows from a grade may change facts in turn
            while (!ids.isEmpty()) {
                List<Long> now = List.copyOf(ids);
                ids.clear();
                regrading.grade(now, Cause.FACT);
            }
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(GradeWatch.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(GradeWatch.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(GradeWatch.this);
        }
    }
}
