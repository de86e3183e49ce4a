package zhike.lead.gathering;

import static zhike.lead.db.Tables.INVITATION;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.customer.Customers;
import zhike.identity.Staff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What became of the invitations of a gathering to customers within reach: the whole, by owner, by
 * grade.
 */
@Component
class GatheringReport {
    /** The words are those of {@link GuestFilter}. */
    static final List<String> COUNTED =
            List.of(
                    "invited", "mailed", "unsent", "opened", "yes", "waiting", "no", "silent",
                    "came", "walkin", "absent");

    /**
     * @param key of the group: the owner's id or the grade; 0 and {@code -} for none
     * @param counts customers, by each word of {@link GuestFilter}
     * @param persons who came, in persons
     */
    record Line(String key, @Nullable String name, Map<String, Integer> counts, int persons) {}

    record Report(Line whole, List<Line> byOwner, List<Line> byGrade) {}

    private final DSLContext db;
    private final GatheringReading reading;
    private final Customers customers;
    private final Staff people;

    GatheringReport(DSLContext db, GatheringReading reading, Customers customers, Staff people) {
        this.db = db;
        this.reading = reading;
        this.customers = customers;
        this.people = people;
    }

    Report of(Viewer viewer, long id) {
        reading.require(viewer, id);
        Table<?> cards = customers.within(viewer, "customer.read", null, "c");
        Field<Long> owner = Objects.requireNonNull(cards.field("owner_id", Long.class));
        Field<String> byOwner = DSL.coalesce(owner.cast(String.class), DSL.inline("0"));
        Field<String> byGrade =
                DSL.coalesce(GuestFilter.grade(INVITATION.CARD_ID), DSL.inline("-"));
        return new Report(
                lines(id, cards, DSL.inline("")).stream()
                        .findFirst()
                        .orElseGet(GatheringReport::empty),
                named(lines(id, cards, byOwner)),
                lines(id, cards, byGrade));
    }

    private List<Line> lines(long id, Table<?> cards, Field<String> by) {
        List<Field<?>> asked = new ArrayList<>();
        asked.add(by.as("key"));
        // of a customer that was invited twice before it became one, either counts
        for (String each : COUNTED)
            asked.add(
                    DSL.countDistinct(INVITATION.CARD_ID)
                            .filterWhere(GuestFilter.of(each))
                            .as(each));
        asked.add(
                DSL.coalesce(DSL.sum(INVITATION.CAME_PERSONS), BigDecimal.ZERO)
                        .cast(Integer.class)
                        .as("persons"));
        return db.select(asked)
                .from(INVITATION)
                .join(cards)
                .on(Objects.requireNonNull(cards.field("id", Long.class)).eq(INVITATION.CARD_ID))
                .where(INVITATION.GATHERING_ID.eq(id))
                .groupBy(DSL.field(DSL.name("key")))
                .orderBy(DSL.field(DSL.name("key")))
                .fetch(GatheringReport::line);
    }

    private static Line line(Record row) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String each : COUNTED) counts.put(each, row.get(each, Integer.class));
        return new Line(
                row.get("key", String.class), null, counts, row.get("persons", Integer.class));
    }

    private static Line empty() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String each : COUNTED) counts.put(each, 0);
        return new Line("", null, counts, 0);
    }

    private List<Line> named(List<Line> lines) {
        Map<Long, String> names =
                people.names(lines.stream().map(line -> Long.parseLong(line.key())).toList());
        return lines.stream()
                .map(
                        line ->
                                new Line(
                                        line.key(),
                                        names.get(Long.parseLong(line.key())),
                                        line.counts(),
                                        line.persons()))
                .toList();
    }
}
