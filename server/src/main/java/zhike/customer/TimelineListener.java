package zhike.customer;

import java.util.Collection;
import java.util.Map;

/** Hears of every line put on a timeline, in the transaction of the deed; offered as a bean. */
public interface TimelineListener {
    void added(Collection<Long> cardIds, String kind, Map<String, ?> detail);
}
