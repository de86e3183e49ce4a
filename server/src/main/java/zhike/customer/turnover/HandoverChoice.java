package zhike.customer.turnover;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.list.CardChoosing;
import zhike.identity.Staff;
import zhike.platform.error.Refusal;

import java.util.List;
import java.util.Map;

/** Which customers of a person are meant, as far as the one who hands over may assign. */
@Component
class HandoverChoice {
    static final int MOST = 20_000;
    private final DSLContext db;
    private final CardChoosing choosing;

    HandoverChoice(DSLContext db, CardChoosing choosing) {
        this.db = db;
        this.choosing = choosing;
    }

    /** What is not about their customers is told to who may hand over anything of theirs. */
    static boolean whole(Viewer viewer, Staff.Member from) {
        return viewer.reach("customer.assign").covers(from.id(), from.unitId(), from.branchId());
    }

    /**
     * The earliest first.
     *
     * @throws Refusal more than go at once, or criteria that ask for what there is not
     */
    List<Long> of(Viewer viewer, long from, @Nullable String criteria) {
        List<Long> cards =
                db.select(CARD.ID)
                        .from(CARD)
                        .where(choosing.meeting(viewer, "customer.assign", criteria))
                        .and(CARD.OWNER_ID.eq(from))
                        .orderBy(CARD.ID)
                        .limit(MOST + 1)
                        .fetch(CARD.ID);
        if (cards.size() > MOST)
            throw Refusal.invalid("criteria", "handover.too-many", Map.of("most", MOST));
        return cards;
    }
}
