package zhike.grading;

import static zhike.grading.db.Tables.LEVEL;
import static zhike.grading.db.Tables.SCHEME;
import static zhike.grading.db.Tables.STANDING;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where customers stand in the main scheme, for the modules above. */
@Component
public class Standings {
    /**
     * @param rank 1 is the highest
     * @param colour one of the product's colours with a meaning, such as {@code red}
     */
    public record Level(String code, String nameZh, String nameEn, int rank, String colour) {
        public String name(Locale locale) {
            return locale.getLanguage().equals("en") ? nameEn : nameZh;
        }
    }

    private final DSLContext db;

    Standings(DSLContext db) {
        this.db = db;
    }

    /** Code of the level, to compose into another module's statement; null where none is known. */
    public static Field<String> levelOf(Field<Long> customer) {
        var stands = STANDING.as("graded_standing");
        return DSL.field(
                DSL.select(stands.LEVEL)
                        .from(stands)
                        .where(stands.CUSTOMER_ID.eq(customer))
                        .and(stands.SCHEME_ID.eq(main())));
    }

    /** Those who stand at one of these levels. */
    public static Condition at(Field<Long> customer, Collection<String> levels) {
        var stands = STANDING.as("level_standing");
        return DSL.exists(
                DSL.selectOne()
                        .from(stands)
                        .where(stands.CUSTOMER_ID.eq(customer))
                        .and(stands.SCHEME_ID.eq(main()))
                        .and(stands.LEVEL.in(levels)));
    }

    /** Codes of the levels by customer; who has none has no entry. */
    public Map<Long, String> levels(Collection<Long> ids) {
        return db.select(STANDING.CUSTOMER_ID, STANDING.LEVEL)
                .from(STANDING)
                .where(STANDING.CUSTOMER_ID.eq(DSL.any(ids.toArray(Long[]::new))))
                .and(STANDING.SCHEME_ID.eq(main()))
                .fetchMap(STANDING.CUSTOMER_ID, STANDING.LEVEL);
    }

    /** Of the main scheme, the highest first. */
    public List<Level> levels() {
        return db.selectFrom(LEVEL)
                .where(LEVEL.SCHEME_ID.eq(main()))
                .and(LEVEL.ACTIVE)
                .orderBy(LEVEL.RANK, LEVEL.CODE)
                .fetch(
                        row ->
                                new Level(
                                        row.getCode(),
                                        row.getNameZh(),
                                        row.getNameEn(),
                                        row.getRank(),
                                        row.getColour()));
    }

    private static Select<org.jooq.Record1<Long>> main() {
        var one = SCHEME.as("main_scheme");
        return DSL.select(one.ID).from(one).where(one.MAIN);
    }
}
