package zhike.customer.card;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhike.platform.broadcast.Broadcast;
import zhike.platform.db.Tables;

/** After how many days without confirmation a file is stale; 90 unless the setting says otherwise. */
@Component
public class StaleLimit {
    public static final String SETTING = "customer.staleAfterDays";
    private static final int USUAL = 90;
    private final DSLContext db;
    private volatile @Nullable Integer known;

    StaleLimit(DSLContext db, Broadcast broadcast) {
        this.db = db;
        broadcast.on("setting", any -> known = null);
    }

    public int days() {
        Integer days = known;
        if (days == null) known = days = read();
        return days;
    }

    private int read() {
        var value = db.select(Tables.SETTING.VALUE).from(Tables.SETTING).where(Tables.SETTING.KEY.eq(SETTING)).fetchOne(Tables.SETTING.VALUE);
        return value == null ? USUAL : Integer.parseInt(value.data());
    }
}
