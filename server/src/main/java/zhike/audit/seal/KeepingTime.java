package zhike.audit.seal;

import zhike.platform.partition.MonthlyPartitions;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * When a month of the trail may go, asked alike by what removes it and by what proves that it had
 * to go. Months are UTC.
 */
public final class KeepingTime {
    /** Whole months that must be kept (Cybersecurity Law of China, article 21). */
    public static final int LEAST_MONTHS = 6;

    private KeepingTime() {}

    /** The first month that must still be there. */
    public static YearMonth firstKept(Instant now, int months) {
        return YearMonth.from(now.atZone(ZoneOffset.UTC)).minusMonths(months);
    }

    /**
     * What was sealed before this instant may have gone. A seal is made shortly after its entries,
     * that of the last day of a month therefore in the next; what was sealed much later than it was
     * written stays until this is long ago too.
     */
    public static Instant sealedBefore(Instant now, int months) {
        return MonthlyPartitions.start(firstKept(now, months).plusMonths(1));
    }
}
