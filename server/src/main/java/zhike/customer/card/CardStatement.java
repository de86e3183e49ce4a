package zhike.customer.card;

import static zhike.customer.db.Tables.CARD;
import static zhike.customer.db.Tables.WATCH;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import zhike.access.Reach;
import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.identity.Names;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one statement that reads a whole card, rendered once for each reach: rendering it takes
 * longer than running it.
 */
@Component
class CardStatement {
    static final Field<String> OWNER = Names.ofPerson(CARD.OWNER_ID).as("owner_name");
    static final Field<String> UNIT = Names.ofUnit(CARD.UNIT_ID).as("unit_name");
    static final Field<String> INTERNAL = Names.ofUnit(CARD.INTERNAL_UNIT).as("internal_name");
    static final Field<Boolean> ARCHIVED = Names.closed(CARD.INTERNAL_UNIT).as("archived");
    static final Field<String> BRANCH = Names.ofUnit(CARD.BRANCH_ID).as("branch_name");
    private static final String READ = "customer.read";
    private static final String KEY = "key";
    private static final String PERSON = "person";
    private static final int MOST = 2_000;
    private final DSLContext db;
    private final Clock clock;
    private final Cache<Asked, Rendered> known = Caffeine.newBuilder().maximumSize(MOST).build();

    CardStatement(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Asked(Field<?> by, Reach reach) {}

    /**
     * @param values the bound ones in their order; KEY, PERSON and the instant stand for what each
     *     call brings
     */
    private record Rendered(String sql, List<Param<?>> values, Field<?>[] columns) {
        Object[] values(Object key, long personId, OffsetDateTime now) {
            return values.stream()
                    .map(
                            value ->
                                    KEY.equals(value.getName())
                                            ? key
                                            : PERSON.equals(value.getName())
                                                    ? personId
                                                    // the only instant in it: Now, when rendered
                                                    : value.getValue() instanceof Instant
                                                            ? now
                                                            : value.getValue())
                    .toArray();
        }
    }

    /**
     * The card of which the column has this value, if it is there and within the viewer's reach.
     */
    <T> @Nullable Record fetch(Viewer viewer, Field<T> by, T key) {
        Rendered rendered =
                known.get(new Asked(by, viewer.reach(READ)), asked -> render(viewer, by));
        Object[] values =
                rendered.values(key, viewer.personId(), clock.instant().atOffset(ZoneOffset.UTC));
        return db.connectionResult(connection -> read(connection, rendered, values));
    }

    /**
     * Past the query object: it would go through the finished text again, and its record would look
     * up columns by name.
     */
    private @Nullable Record read(Connection connection, Rendered rendered, Object[] values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(rendered.sql())) {
            for (int at = 0; at < values.length; at++) statement.setObject(at + 1, values[at]);
            try (ResultSet rows = statement.executeQuery()) {
                Result<Record> found = db.fetch(rows, rendered.columns());
                return found.isEmpty() ? null : found.getFirst();
            }
        }
    }

    private <T> Rendered render(Viewer viewer, Field<T> by) {
        Field<?>[] columns = columns(viewer);
        Select<?> select =
                db.select(columns)
                        .from(CARD)
                        .where(by.eq(DSL.param(KEY, by.getDataType())))
                        .and(CustomerReach.visibleTo(viewer, READ));
        List<Param<?>> values =
                select.getParams().values().stream().filter(value -> !value.isInline()).toList();
        // not select.fields(): those are copies, which a record compares by name
        return new Rendered(db.render(select), values, columns);
    }

    private static Field<?>[] columns(Viewer viewer) {
        Field<Boolean> watching =
                DSL.field(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(WATCH)
                                        .where(WATCH.CARD_ID.eq(CARD.ID))
                                        .and(WATCH.PERSON_ID.eq(DSL.param(PERSON, Long.class)))));
        return Stream.concat(
                        Stream.of(CARD.fields()),
                        Stream.of(
                                OWNER,
                                UNIT,
                                BRANCH,
                                INTERNAL,
                                ARCHIVED,
                                watching.as("watching"),
                                CardParts.CONTACTS,
                                CardParts.POINTS,
                                CardParts.TAGS,
                                CardParts.COLLABORATORS,
                                CardParts.BORROWERS,
                                CardParts.relations(viewer)))
                .toArray(Field<?>[]::new);
    }
}
