package zhike.platform.web;

import org.jspecify.annotations.Nullable;

import zhike.platform.error.Refusal;
import zhike.platform.error.Refusal.Kind;
import zhike.platform.postgres.DatabaseAbsence;

import java.sql.SQLException;
import java.util.Map;

/**
 * What the database refused, in terms of the request: a double, a vanished reference, or that it is
 * away.
 */
final class SqlMeaning {
    private SqlMeaning() {}

    static @Nullable Refusal of(Throwable thrown) {
        if (DatabaseAbsence.in(thrown))
            return new Refusal(Kind.UNAVAILABLE, "database.away", Map.of());
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) return refusal;
            if (cause instanceof SQLException sql && sql.getSQLState() != null)
                return of(sql.getSQLState());
        }
        return null;
    }

    private static @Nullable Refusal of(String state) {
        return switch (state) {
            case "22021", "22P05" -> Refusal.invalid("field.character");
            case "22003", "22007", "22008" ->
                    new Refusal(Kind.MALFORMED, "parameter.malformed", Map.of());
            case "23505" -> Refusal.conflict("record.double");
            case "23503" -> Refusal.conflict("record.referenced");
            case "40001", "40P01", "55P03" -> Refusal.conflict("record.busy");
            case "57014" -> new Refusal(Kind.UNAVAILABLE, "query.too-long", Map.of());
            default -> null;
        };
    }
}
