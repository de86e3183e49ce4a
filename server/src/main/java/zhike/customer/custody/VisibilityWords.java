package zhike.customer.custody;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import zhike.access.ReachReasons;
import zhike.customer.CardPlace;
import zhike.customer.CustomerReach;
import zhike.identity.Names;
import zhike.identity.Staff;
import zhike.platform.language.Texts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the reasons of many persons into words with three look-ups. */
@Component
class VisibilityWords {
    private final DSLContext db;
    private final ReachReasons reach;
    private final Staff staff;
    private final Texts texts;

    VisibilityWords(DSLContext db, ReachReasons reach, Staff staff, Texts texts) {
        this.db = db;
        this.reach = reach;
        this.staff = staff;
        this.texts = texts;
    }

    Known known(List<ReachReasons.Reason> reasons, CardPlace place, Locale locale) {
        Set<Long> roles =
                reasons.stream().map(reason -> reason.grant().roleId()).collect(Collectors.toSet());
        Set<Long> from =
                reasons.stream()
                        .map(ReachReasons.Reason::delegatedBy)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return new Known(
                texts,
                locale,
                reach.roleNames(roles, locale),
                staff.all(from).stream()
                        .collect(Collectors.toMap(Staff.Member::id, Staff.Member::name)),
                units(new HashSet<>(List.of(place.unitId(), place.branchId()))),
                place);
    }

    /** Names of units by id. */
    Map<Long, String> units(Collection<Long> ids) {
        Field<Long> id = DSL.field(DSL.name("unit", "id"), Long.class);
        Field<String> name = Names.ofUnit(id);
        return db.select(id, name)
                .from(DSL.unnest(ids.toArray(Long[]::new)).as("unit", "id"))
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    record Known(
            Texts texts,
            Locale locale,
            Map<Long, String> roles,
            Map<Long, String> people,
            Map<Long, String> units,
            CardPlace place) {
        String text(ReachReasons.Reason reason, CustomerReach.Way way) {
            String unit =
                    units.getOrDefault(
                            way == CustomerReach.Way.BRANCH ? place.branchId() : place.unitId(),
                            "");
            String text =
                    texts.get(
                            locale,
                            "visibility." + way.code(),
                            Map.of(
                                    "role",
                                    roles.getOrDefault(reason.grant().roleId(), ""),
                                    "unit",
                                    unit,
                                    "loan",
                                    loan(reason),
                                    "reach",
                                    texts.get(locale, "reach." + reason.grant().reachName())));
            return delegated(reason, text);
        }

        /** Of whom the reach is, their loan. */
        private String loan(ReachReasons.Reason reason) {
            return place.borrowers().getOrDefault(reason.grant().personId(), "");
        }

        private String delegated(ReachReasons.Reason reason, String text) {
            return reason.delegatedBy() == null
                    ? text
                    : texts.get(
                            locale,
                            "visibility.delegated",
                            Map.of(
                                    "from",
                                    people.getOrDefault(reason.delegatedBy(), ""),
                                    "text",
                                    text));
        }
    }
}
