package zhike.customer.custody;

import static zhike.identity.db.Tables.PERSON;
import static zhike.identity.db.Tables.ROLE;
import static zhike.identity.db.Tables.UNIT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import zhike.access.ReachReasons;
import zhike.customer.CardPlace;
import zhike.customer.CustomerReach;
import zhike.platform.language.Texts;

/** Puts the reasons of many persons into words with two look-ups. */
@Component
class VisibilityWords {
    private final DSLContext db;
    private final Texts texts;

    VisibilityWords(DSLContext db, Texts texts) {
        this.db = db;
        this.texts = texts;
    }

    Known known(List<ReachReasons.Reason> reasons, CardPlace place, Locale locale) {
        Set<Long> roles = reasons.stream().map(reason -> reason.grant().roleId()).collect(Collectors.toSet());
        Set<Long> from = reasons.stream().map(ReachReasons.Reason::delegatedBy).filter(Objects::nonNull).collect(Collectors.toSet());
        boolean english = Texts.language(locale).equals("en");
        return new Known(texts, locale,
                db.select(ROLE.ID, english ? ROLE.NAME_EN : ROLE.NAME_ZH).from(ROLE).where(ROLE.ID.in(roles)).fetchMap(row -> row.value1(), row -> row.value2()),
                db.select(PERSON.ID, PERSON.NAME).from(PERSON).where(PERSON.ID.in(from)).fetchMap(PERSON.ID, PERSON.NAME),
                db.select(UNIT.ID, UNIT.NAME).from(UNIT).where(UNIT.ID.in(place.unitId(), place.branchId())).fetchMap(UNIT.ID, UNIT.NAME), place);
    }

    record Known(Texts texts, Locale locale, Map<Long, String> roles, Map<Long, String> people, Map<Long, String> units, CardPlace place) {
        String text(ReachReasons.Reason reason, CustomerReach.Way way) {
            String unit = units.getOrDefault(way == CustomerReach.Way.BRANCH ? place.branchId() : place.unitId(), "");
            String text = texts.get(locale, "visibility." + way.code(),
                    Map.of("role", roles.getOrDefault(reason.grant().roleId(), ""), "unit", unit,
                            "reach", texts.get(locale, "reach." + reason.grant().reachName())));
            return reason.delegatedBy() == null ? text
                    : texts.get(locale, "visibility.delegated", Map.of("from", people.getOrDefault(reason.delegatedBy(), ""), "text", text));
        }
    }
}
