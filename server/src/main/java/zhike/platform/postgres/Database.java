package zhike.platform.postgres;

import javax.sql.DataSource;

/** A database that is open for use, until it is closed. */
public sealed interface Database extends AutoCloseable
        permits EmbeddedDatabase, ExternalDatabase, AttachedDatabase {

    /** Connections without a pool; each call to getConnection opens a new one. */
    DataSource connections();

    @Override
    void close();

    /** The database of these settings: an external one after its check, else ours, started. */
    static Database open(DatabaseSettings settings) {
        if (settings.url() != null) return ExternalDatabase.open(settings);
        return EmbeddedDatabase.start(new DataDirectory(settings.data()));
    }

    /**
     * Says at once what open would say later: a directory that cannot be used, or is used by
     * another.
     */
    static void refuseUnusable(DatabaseSettings settings) {
        if (settings.url() != null) {
            ExternalDatabase.open(settings).close();
            return;
        }
        DataDirectory directory = new DataDirectory(settings.data());
        directory.prepare();
        DataLock.hold(directory).close();
    }

    /** Like open, but when a running Zhike already has the embedded database, joins it there. */
    static Database join(DatabaseSettings settings) {
        if (settings.url() != null) return ExternalDatabase.open(settings);
        DataDirectory directory = new DataDirectory(settings.data());
        return directory.inUse()
                ? AttachedDatabase.of(directory)
                : EmbeddedDatabase.start(directory);
    }
}
