package zhike.platform.broadcast;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/**
 * Tells this node at commit, and every other node by PostgreSQL's own notification, that something
 * changed.
 */
@Component
public class Broadcast {
    /** Told about everything: whoever hears it starts afresh. */
    public static final String ALL = "*";

    static final String CHANNEL = "zhike";

    /** By which this node knows its own words when the database brings them back. */
    private final String node = UUID.randomUUID().toString().substring(0, 8);

    private final DSLContext db;
    private final Map<String, Set<Consumer<String>>> listeners = new ConcurrentHashMap<>();

    Broadcast(DSLContext db) {
        this.db = db;
    }

    public void on(String topic, Consumer<String> listener) {
        listeners.computeIfAbsent(topic, t -> new CopyOnWriteArraySet<>()).add(listener);
    }

    /**
     * Within a transaction: heard after the commit, never before, and not at all after a rollback.
     */
    public void tell(String topic, Object about) {
        db.execute(
                "select pg_notify({0}, {1})",
                DSL.val(CHANNEL), DSL.val(node + ":" + topic + ":" + about));
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            heard(topic, String.valueOf(about));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        heard(topic, String.valueOf(about));
                    }
                });
    }

    /** From the database: what this node told itself it has heard already, at the commit. */
    void passed(String message) {
        String[] parts = message.split(":", 3);
        if (parts.length == 3 && !parts[0].equals(node)) heard(parts[1], parts[2]);
    }

    void heard(String topic, String about) {
        listeners.getOrDefault(topic, Set.of()).forEach(listener -> listener.accept(about));
    }

    /** After the line was down anything may have been missed: every listener starts afresh. */
    void missed() {
        listeners.keySet().forEach(topic -> heard(topic, ALL));
    }
}
