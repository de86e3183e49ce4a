package zhike.customer.list;

import static zhike.customer.db.Tables.CARD;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import zhike.access.Viewer;
import zhike.platform.error.Refusal;
import zhike.platform.page.Cursor;

import java.util.List;
import java.util.Locale;

/**
 * The orders of the register; each ends in the id, so that a page begins exactly after the last.
 */
public enum CardSort {
    NEWEST(List.of(CARD.ID.desc())) {
        @Override
        Condition after(Cursor cursor) {
            return CARD.ID.lt(cursor.number(0));
        }

        @Override
        Cursor key(Record row) {
            return Cursor.of(row.get(CARD.ID), "");
        }
    },
    NAME(List.of(CARD.NAME_SORT.collate("C").asc(), CARD.ID.asc())) {
        @Override
        Condition after(Cursor cursor) {
            return DSL.row(CARD.NAME_SORT.collate("C"), CARD.ID)
                    .gt(cursor.string(1), cursor.number(0));
        }

        @Override
        Cursor key(Record row) {
            return Cursor.of(row.get(CARD.ID), row.get(CARD.NAME_SORT));
        }
    },
    NAME_DOWN(List.of(CARD.NAME_SORT.collate("C").desc(), CARD.ID.desc())) {
        @Override
        Condition after(Cursor cursor) {
            return DSL.row(CARD.NAME_SORT.collate("C"), CARD.ID)
                    .lt(cursor.string(1), cursor.number(0));
        }

        @Override
        Cursor key(Record row) {
            return Cursor.of(row.get(CARD.ID), row.get(CARD.NAME_SORT));
        }
    },
    UPDATED(List.of(CARD.UPDATED_AT.desc(), CARD.ID.desc())) {
        @Override
        Condition after(Cursor cursor) {
            return DSL.row(CARD.UPDATED_AT, CARD.ID).lt(cursor.instant(1), cursor.number(0));
        }

        @Override
        Cursor key(Record row) {
            return Cursor.of(row.get(CARD.ID), row.get(CARD.UPDATED_AT));
        }
    },
    /** Longest unconfirmed first. */
    OLDEST(List.of(CARD.CONFIRMED_AT.asc(), CARD.ID.asc())) {
        @Override
        Condition after(Cursor cursor) {
            return DSL.row(CARD.CONFIRMED_AT, CARD.ID).gt(cursor.instant(1), cursor.number(0));
        }

        @Override
        Cursor key(Record row) {
            return Cursor.of(row.get(CARD.ID), row.get(CARD.CONFIRMED_AT));
        }
    },

    QUALITY(List.of(CARD.QUALITY.asc(), CARD.ID.asc())) {
        @Override
        Condition after(Cursor cursor) {
            return DSL.row(CARD.QUALITY, CARD.ID).gt((short) cursor.number(1), cursor.number(0));
        }

        @Override
        Cursor key(Record row) {
            return Cursor.of(row.get(CARD.ID), row.get(CARD.QUALITY));
        }
    };

    final List<SortField<?>> order;

    CardSort(List<SortField<?>> order) {
        this.order = order;
    }

    abstract Condition after(Cursor cursor);

    abstract Cursor key(Record row);

    /**
     * @throws Refusal {@code customer.sort.unknown}; {@code customer.sort.closed} where the viewer
     *     may not see what it sorts by: the order and the cursor would tell it
     */
    public static CardSort of(Viewer viewer, @Nullable String code) {
        CardSort sort = of(code);
        if ((sort == NAME || sort == NAME_DOWN) && !viewer.rule("customer", "name").shows())
            throw Refusal.invalid("sort", "customer.sort.closed");
        return sort;
    }

    /**
     * @throws Refusal {@code customer.sort.unknown}
     */
    static CardSort of(@Nullable String code) {
        if (code == null || code.isEmpty()) return NEWEST;
        return switch (code.toLowerCase(Locale.ROOT)) {
            case "newest" -> NEWEST;
            case "name" -> NAME;
            case "-name" -> NAME_DOWN;
            case "updated" -> UPDATED;
            case "quality" -> QUALITY;
            case "oldest" -> OLDEST;
            default -> throw Refusal.invalid("sort", "customer.sort.unknown");
        };
    }
}
