package zhike.platform.calendar.keeping;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether the transaction on this thread has changed a calendar or its use: until it ends nothing
 * remembered before holds for it, and nothing it reads is true for others.
 */
public final class ChangedHere {
    private ChangedHere() {}

    public static boolean now() {
        return TransactionSynchronizationManager.hasResource(ChangedHere.class);
    }

    /** What was read since the last change; null in a transaction that changed nothing. */
    @SuppressWarnings("unchecked")
    static @Nullable Map<Long, KeptCalendar> read() {
        return (Map<Long, KeptCalendar>)
                TransactionSynchronizationManager.getResource(ChangedHere.class);
    }

    static void mark() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        Map<Long, KeptCalendar> known = read();
        if (known != null) {
            known.clear();
            return;
        }
        TransactionSynchronizationManager.bindResource(ChangedHere.class, new HashMap<>());
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        TransactionSynchronizationManager.unbindResourceIfPossible(
                                ChangedHere.class);
                    }
                });
    }
}
