package zhike.platform.broadcast;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Holds one connection that listens; when it breaks, connects again and tells that something may have been missed. */
@Component
class BroadcastReceiver implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(BroadcastReceiver.class);
    private static final int WAIT_MILLIS = 500;
    private final DataSource database;
    private final Broadcast broadcast;
    private volatile @Nullable Thread thread;

    BroadcastReceiver(DataSource database, Broadcast broadcast) {
        this.database = database;
        this.broadcast = broadcast;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("broadcast").start(this::listenForEver);
    }

    private void listenForEver() {
        while (thread == Thread.currentThread()) {
            try (Connection connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                log.warn("Lost the line for notifications: {}", e.getMessage());
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("LISTEN " + Broadcast.CHANNEL);
        }
        broadcast.missed();
        PGConnection line = connection.unwrap(PGConnection.class);
        while (thread == Thread.currentThread()) {
            PGNotification[] heard = line.getNotifications(WAIT_MILLIS);
            if (heard == null) continue;
            for (PGNotification notification : heard) pass(notification.getParameter());
        }
    }

    private void pass(String message) {
        int colon = message.indexOf(':');
        broadcast.heard(message.substring(0, colon), message.substring(colon + 1));
    }

    private static void pause() {
        try {
            Thread.sleep(WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
