package zhike.grading.value;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;

/** Whether a viewer may see what the company earns by customers, besides what they bought. */
final class ProfitShown {
    private ProfitShown() {}

    static boolean to(Viewer viewer) {
        return viewer.rule("value", "profit").shows();
    }

    /**
     * @throws Refusal {@code value.profit.closed}
     */
    static void require(Viewer viewer) {
        if (!to(viewer)) throw Refusal.forbidden("value.profit.closed");
    }
}
