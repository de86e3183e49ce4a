package zhike.platform.subject;

import java.util.Collection;
import java.util.Map;

/** One kind of thing that promises, approvals and notices are about; a bean of its module. */
public interface SubjectKind {
    String name();

    /** By id those within reach of who acts now; the others are left out. */
    Map<Long, SubjectShown> shown(Collection<Long> ids);
}
