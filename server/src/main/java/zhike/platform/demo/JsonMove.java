package zhike.platform.demo;

import java.util.List;
import java.util.stream.Stream;

/** Moves the moments that are written in JSON, as ISO instants. */
final class JsonMove {
    /** Tables, their columns, and the keys that hold moments there. */
    private static final List<String[]> PLACES =
            List.of(
                    new String[] {"promise.given", "rule", "'at'"},
                    new String[] {"promise.event", "detail", "'due', 'was'"},
                    new String[] {"messaging.notice", "detail", "'due'"});

    private JsonMove() {}

    /**
     * @param expression that moves the moment which stands for %s
     */
    static Stream<String> statements(String expression) {
        String moved = expression.replace("%s", "value::timestamptz");
        return PLACES.stream()
                .map(
                        place ->
                                """
                                UPDATE %1$s SET %2$s = %2$s || coalesce((
                                    SELECT jsonb_object_agg(key, to_char(%4$s AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                                    FROM jsonb_each_text(%2$s) WHERE key IN (%3$s) AND value ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T.*Z$'), '{}')
                                WHERE jsonb_exists_any(%2$s, ARRAY[%3$s])\
                                """
                                        .formatted(
                                                place[0], place[1], place[2], "(" + moved + ")"));
    }
}
