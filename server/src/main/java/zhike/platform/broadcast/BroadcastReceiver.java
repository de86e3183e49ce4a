package zhike.platform.broadcast;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import zhike.platform.loop.Loop;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Holds one connection that listens; when it breaks, connects again and tells that something may
 * have been missed.
 */
@Component
class BroadcastReceiver implements SmartLifecycle {
    private static final int WAIT_MILLIS = 500;
    private final DataSource database;
    private final Broadcast broadcast;
    private volatile @Nullable Loop loop;

    BroadcastReceiver(DataSource database, Broadcast broadcast) {
        this.database = database;
        this.broadcast = broadcast;
    }

    @Override
    public void start() {
        loop = Loop.start("broadcast", this::listen);
    }

    private void listen() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("LISTEN " + Broadcast.CHANNEL);
            broadcast.missed();
            PGConnection line = connection.unwrap(PGConnection.class);
            while (!Thread.currentThread().isInterrupted()) {
                PGNotification[] heard = line.getNotifications(WAIT_MILLIS);
                if (heard == null) continue;
                for (PGNotification notification : heard)
                    broadcast.passed(notification.getParameter());
            }
        }
    }

    @Override
    public void stop() {
        Loop ended = loop;
        loop = null;
        if (ended != null) ended.stop();
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }
}
