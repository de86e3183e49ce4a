package zhike.trade.importing;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * An import of orders as a screen shows it.
 *
 * @param columns of the file
 * @param preview the first lines as they would be read; of a draft only
 * @param lines that were taken in
 * @param customers that bought something in it
 * @param made customers that there were not
 * @param net sum of its orders, of whatever currency
 * @param errors whether there is a file of the refused lines
 */
record OrderImportView(
        long id,
        String name,
        Named by,
        String state,
        @Nullable Long jobId,
        OrderMapping mapping,
        List<String> columns,
        List<Preview> preview,
        List<String> lacking,
        long lines,
        long orders,
        long customers,
        long made,
        long withoutCustomer,
        BigDecimal net,
        long refused,
        boolean errors,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Instant undoneAt) {
    /**
     * @param wrong what is wrong with it; null where it would be taken
     */
    record Preview(List<String> cells, @Nullable String wrong) {}
}
