package zhike.visit.slip;

import java.util.Set;

/** The states of a slip, as they are stored. */
final class SlipState {
    static final String DRAFT = "draft";
    static final String WAITING = "waiting";
    static final String RETURNED = "returned";
    static final String REFUSED = "refused";
    static final String APPROVED = "approved";
    static final String OUT = "out";
    static final String MET = "met";
    static final String BACK = "back";
    static final String REPORTED = "reported";
    static final String CANCELLED = "cancelled";

    /** Without approval: whoever leaves all the same is marked. */
    static final Set<String> UNAPPROVED = Set.of(DRAFT, WAITING, RETURNED, REFUSED);

    /** Their author may change what they say. */
    static final Set<String> EDITABLE = Set.of(DRAFT, RETURNED, REFUSED);

    private SlipState() {}
}
