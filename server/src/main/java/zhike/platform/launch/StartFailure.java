package zhike.platform.launch;

import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;

import zhike.platform.postgres.DatabaseSettings;
import zhike.platform.terminal.ExitCode;
import zhike.platform.terminal.OperatorError;
import zhike.platform.terminal.Words;

import java.nio.file.Path;

/**
 * Makes of an exception what the operator can act on: two lines and an exit code; the rest goes to
 * the log.
 */
record StartFailure(DatabaseSettings settings) {
    private static final Logger log = LoggerFactory.getLogger(StartFailure.class);

    int tell(RuntimeException failure) {
        OperatorError error = asError(failure);
        if (log.isDebugEnabled() || error.exit() == ExitCode.FAILED) log.error("Failed", failure);
        System.err.println(error.text(Words.ofOperator()));
        return error.exit().number();
    }

    private OperatorError asError(Throwable failure) {
        Path story = settings.data().resolve("logs").resolve("zhike.log");
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            last = cause;
            switch (cause) {
                case OperatorError error -> {
                    return error;
                }
                case PortInUseException port -> {
                    return new OperatorError(
                            port, ExitCode.PORT_TAKEN, "port.taken", port.getPort());
                }
                case FlywayException migration -> {
                    String message = String.valueOf(migration.getMessage());
                    return new OperatorError(
                            migration,
                            ExitCode.MIGRATION_FAILED,
                            "migration.failed",
                            message,
                            story);
                }
                default -> {}
            }
        }
        return new OperatorError(failure, ExitCode.FAILED, "failed", last.toString(), story);
    }
}
