package zhike.customer.duplicate;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.POINT;

import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zhike.access.Viewer;
import zhike.customer.card.DoubleCheck;
import zhike.customer.card.NameForms;
import zhike.customer.card.PointUpkeep;
import zhike.platform.error.Refusal;

/** Looks for customers that are there already, by the exact keys: name, numbers, mail, codes. */
@Component
class DoubleFinding implements DoubleCheck {
    private final DSLContext db;

    DoubleFinding(DSLContext db) {
        this.db = db;
    }

    @Override
    public void refuse(Viewer viewer, String kind, Map<String, @Nullable Object> sent) {
        Condition same = DSL.falseCondition();
        if (sent.get("name") instanceof String name) same = same.or(CARD.NAME_KEY.collate("C").eq(NameForms.key(kind, name)));
        if (sent.get("credit_code") instanceof String code) same = same.or(CARD.CREDIT_CODE.eq(code));
        List<String> norms = PointUpkeep.points(text(sent, "phone"), text(sent, "mobile"), text(sent, "email")).stream().map(PointUpkeep.Point::norm).toList();
        if (!norms.isEmpty()) same = same.or(CARD.ID.in(DSL.select(POINT.CARD_ID).from(POINT).where(POINT.NORM.collate("C").in(norms))));
        if (db.fetchExists(CARD, CARD.REMOVED_AT.isNull().and(same))) throw Refusal.conflict("customer.duplicate");
    }

    private static @Nullable String text(Map<String, @Nullable Object> sent, String key) {
        return sent.get(key) instanceof String text && !text.isBlank() ? text : null;
    }
}
