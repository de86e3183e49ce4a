package zhike.customer.turnover;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.time.Instant;
import java.util.List;

/**
 * 移交单 as its screen shows it.
 *
 * @param promises how many of them went along
 * @param promisesStaying how many went with no customer; null where it was not counted
 * @param canSign whether the viewer is a party or the supervisor and has not signed
 */
record HandoverView(
        long id,
        String number,
        Named from,
        Named unit,
        Named by,
        @Nullable Named supervisor,
        Instant at,
        String reason,
        int customers,
        int promises,
        @Nullable Integer promisesStaying,
        List<Receiver> receivers,
        List<Signature> signatures,
        boolean canSign) {

    /** Who got how much. */
    record Receiver(Named person, int customers, List<Work> work) {}

    record Work(String kind, String label, int count) {}

    record Signature(Named person, Instant at) {}

    /**
     * @param name as the viewer may see it; null where the customer is out of their reach
     */
    record Customer(long id, String number, @Nullable String name, Named to) {}

    /** In a list. */
    record Line(
            long id,
            String number,
            Named from,
            Named by,
            Instant at,
            String reason,
            int customers,
            int signatures) {}
}
