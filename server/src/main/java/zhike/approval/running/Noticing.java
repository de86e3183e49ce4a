package zhike.approval.running;

import zhike.platform.subject.Subject;

import java.util.Collection;
import java.util.Map;

/** How people are told. */
interface Noticing {
    void tell(Collection<Long> persons, Subject subject, String kind, Map<String, ?> detail);
}
