package zhike.platform.postgres;

import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;

import java.io.IOException;
import java.nio.file.Path;

import javax.sql.DataSource;

/** Our own PostgreSQL in the data directory. */
public final class EmbeddedDatabase implements Database {
    private final DataLock lock;
    private final Postmaster postmaster;
    private final DataSource connections;

    private EmbeddedDatabase(DataLock lock, Postmaster postmaster, Passwords passwords) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.connections =
                new MovingDataSource(
                        postmaster::port, Provision.NAME, Provision.NAME, passwords.zhike());
    }

    /** Unpacks, initialises and starts what is missing, and returns when the database answers. */
    public static EmbeddedDatabase start(DataDirectory data) {
        data.prepare();
        DataLock lock = DataLock.hold(data);
        try {
            DataDirectory real = new DataDirectory(data.path().toRealPath());
            Path binaries = PostgresBinaries.unpacked(real.binaries());
            Passwords passwords = Passwords.of(real);
            Cluster cluster = Cluster.in(real, binaries, passwords);
            return new EmbeddedDatabase(lock, started(cluster, real, passwords), passwords);
        } catch (IOException e) {
            lock.close();
            throw data.refusal(e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * A free port can be lost to a stranger between finding and using it, hence more than one try.
     */
    private static Postmaster started(Cluster cluster, DataDirectory data, Passwords passwords) {
        for (int attempt = 1; ; attempt++) {
            Postmaster postmaster = new Postmaster(cluster, data.logs().resolve("postgres.log"));
            postmaster.start();
            try {
                new Provision(postmaster, passwords).awaitReady();
                postmaster.proven();
                return postmaster;
            } catch (OperatorError e) {
                postmaster.stop();
                if (attempt == 3
                        || !Trees.lastWords(postmaster.output())
                                .contains("could not create any TCP/IP")) throw e;
            } catch (RuntimeException e) {
                postmaster.stop();
                throw new OperatorError(
                        e,
                        ExitCode.DATABASE_FAILED,
                        "database.start",
                        e.toString(),
                        postmaster.output());
            }
        }
    }

    @Override
    public DataSource connections() {
        return connections;
    }

    /** Where the server listens now, on 127.0.0.1. */
    public int port() {
        return postmaster.port();
    }

    /** The process number of the server, for those who want to see it die. */
    long pid() {
        return postmaster.pid();
    }

    @Override
    public void close() {
        postmaster.stop();
        lock.close();
    }
}
