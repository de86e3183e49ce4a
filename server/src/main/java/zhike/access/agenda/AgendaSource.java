package zhike.access.agenda;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What one module puts into people's calendars; a bean. Whose calendars may be looked at is settled
 * before a source is asked.
 */
public interface AgendaSource {
    /**
     * All that begins before {@code to} and ends after {@code from}; what has no end counts by its
     * start.
     */
    List<AgendaEntry> of(Collection<Long> persons, Instant from, Instant to);
}
