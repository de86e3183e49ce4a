package zhike.trade;

import zhike.approval.ApprovalEvent;

import java.util.Optional;
import java.util.Set;

/** Where a paper stands with its approval, as it is stored. */
public final class PaperLife {
    public static final String DRAFT = "draft";
    public static final String WAITING = "waiting";
    public static final String RETURNED = "returned";
    public static final String REFUSED = "refused";
    public static final String APPROVED = "approved";

    /** Who wrote it may change what it says. */
    public static final Set<String> EDITABLE = Set.of(DRAFT, RETURNED, REFUSED);

    private PaperLife() {}

    /**
     * @return where the event brings it; empty where the paper has gone another way meanwhile
     */
    public static Optional<String> after(String now, ApprovalEvent event) {
        Set<String> from =
                switch (event) {
                    case ApprovalEvent.AskedAgain again -> Set.of(RETURNED);
                    case ApprovalEvent.Withdrawn withdrawn -> Set.of(WAITING, RETURNED);
                    default -> Set.of(WAITING);
                };
        return from.contains(now) ? Optional.of(to(event)) : Optional.empty();
    }

    private static String to(ApprovalEvent event) {
        return switch (event) {
            case ApprovalEvent.AskedAgain again -> WAITING;
            case ApprovalEvent.Approved approved -> APPROVED;
            case ApprovalEvent.Refused refused -> REFUSED;
            case ApprovalEvent.Returned returned -> RETURNED;
            case ApprovalEvent.Withdrawn withdrawn -> DRAFT;
        };
    }
}
