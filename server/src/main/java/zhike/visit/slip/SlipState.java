package zhike.visit.slip;

import zhike.visit.PaperState;

import java.util.Set;

/** The states of a slip, as they are stored. */
final class SlipState {
    static final String DRAFT = PaperState.DRAFT;
    static final String WAITING = PaperState.WAITING;
    static final String RETURNED = PaperState.RETURNED;
    static final String REFUSED = PaperState.REFUSED;
    static final String APPROVED = PaperState.APPROVED;
    static final String OUT = "out";
    static final String MET = "met";
    static final String BACK = "back";
    static final String REPORTED = "reported";
    static final String CANCELLED = "cancelled";

    /** Without approval: whoever leaves all the same is marked. */
    static final Set<String> UNAPPROVED = Set.of(DRAFT, WAITING, RETURNED, REFUSED);

    private SlipState() {}
}
