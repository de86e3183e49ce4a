package zhike.care.occasion;

import static zhike.care.db.Tables.OWED;

import org.jooq.Field;
import org.jooq.impl.DSL;

/** What became of a greeting, in one word. */
final class WishState {
    /** hindered, open, waiting, sent, delivered, failed or replied. */
    static final Field<String> OF =
            DSL.when(OWED.HINDRANCE.isNotNull(), DSL.inline("hindered"))
                    .when(OWED.REPLIED_AT.isNotNull(), DSL.inline("replied"))
                    .when(
                            OWED.FATE.in(
                                    DSL.inline("failed"),
                                    DSL.inline("refused"),
                                    DSL.inline("expired"),
                                    DSL.inline("cancelled")),
                            DSL.inline("failed"))
                    .when(OWED.FATE.eq(DSL.inline("delivered")), DSL.inline("delivered"))
                    .when(OWED.FATE.eq(DSL.inline("sent")), DSL.inline("sent"))
                    .when(OWED.MESSAGE_ID.isNotNull(), DSL.inline("waiting"))
                    .when(OWED.STATE.eq(DSL.inline("broken")), DSL.inline("unsent"))
                    .otherwise(DSL.inline("open"));

    private WishState() {}
}
