package zhike.approval.chain;

import org.jspecify.annotations.Nullable;

import zhike.approval.running.FactsShown;
import zhike.identity.Named;

import java.time.Instant;
import java.util.List;

/**
 * A paper with its chains, the newest version first.
 *
 * @param people named by any of the versions
 */
public record ChainShown(
        String use,
        String name,
        List<FactsShown.FactFieldShown> fields,
        List<FactsShown.Option> roles,
        List<Named> people,
        List<Version> versions) {

    /**
     * @param state draft, live or retired
     * @param problems what keeps a draft from going live
     * @param running approvals under way by this version
     */
    public record Version(
            int version,
            String state,
            ChainForm chain,
            int running,
            @Nullable Named changedBy,
            Instant changedAt,
            @Nullable Instant liveAt,
            @Nullable Instant retiredAt,
            List<Problem> problems) {}

    /**
     * @param field such as {@code steps[1].approvers}
     */
    public record Problem(String field, String code, String text, String remedy) {}

    /** In the list of all papers. */
    public record Line(
            String use,
            String name,
            @Nullable Integer live,
            @Nullable Integer draft,
            int steps,
            int running) {}
}
