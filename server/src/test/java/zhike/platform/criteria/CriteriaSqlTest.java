package zhike.platform.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

import zhike.platform.error.Refusal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

class CriteriaSqlTest {
    private static final FieldCatalogue<Guest> CATALOGUE = GuestBook.catalogue();
    private static final CriteriaContext CONTEXT =
            new CriteriaContext(
                    "7",
                    InstantSource.fixed(Instant.parse("2026-03-05T01:00:00Z")),
                    ZoneOffset.UTC,
                    unit -> List.of());

    private static Condition compile(Criteria criteria) {
        return CriteriaSql.compile(criteria, CATALOGUE, CONTEXT);
    }

    @Test
    void plainLeavesStayBareForTheIndexes() {
        GuestBook book = new GuestBook("criteria_indexes");
        DSLContext dsl = book.dsl();
        dsl.execute("create index on guest (owner)");
        dsl.execute("create index on guest (born)");
        dsl.execute("create index on guest (seen)");
        dsl.execute("create index on guest (visits)");
        dsl.execute("create index on guest (nick)");
        dsl.execute("create index on guest using gin (labels)");
        dsl.execute("create index on guest using gin (extra jsonb_path_ops)");
        dsl.execute("create extension if not exists pg_trgm schema public");
        dsl.execute("create index on guest using gin (name public.gin_trgm_ops)");
        dsl.execute("set enable_seqscan = off");
        for (Criteria leaf :
                List.of(
                        Criteria.is("owner", Operator.ME),
                        Criteria.is("owner", Operator.IN, "1", "2"),
                        Criteria.is("born", Operator.BEFORE, "2000-01-01"),
                        Criteria.is("seen", Operator.THIS_MONTH),
                        Criteria.is("visits", Operator.AT_LEAST, 5),
                        Criteria.is("visits", Operator.IN, 5, 6),
                        Criteria.is("nick", Operator.IN, "a", "b"),
                        Criteria.is("labels", Operator.HAS_ALL, "vip"),
                        Criteria.is("xCHOICES.k", Operator.HAS_ANY, "vip"),
                        Criteria.is("name", Operator.CONTAINS, "华为技术"))) {
            String plan =
                    dsl.explain(
                                    DSL.using(dsl.configuration())
                                            .selectOne()
                                            .from("guest")
                                            .where(
                                                    compile(
                                                            Criteria.all(
                                                                    leaf,
                                                                    Criteria.is(
                                                                            "active",
                                                                            Operator.IS,
                                                                            true)))))
                            .plan();
            assertThat(plan).as(CriteriaJson.write(leaf)).contains("Index Cond");
        }
    }

    @Test
    void onlyAnswersThatAreTurnedRoundAreMadeCertain() {
        Criteria leaf = Criteria.is("visits", Operator.AT_LEAST, 5);
        assertThat(compile(Criteria.all(leaf, Criteria.any(leaf, leaf))).toString())
                .doesNotContain("coalesce");
        assertThat(compile(Criteria.not(leaf)).toString()).contains("coalesce");
    }

    @Test
    void theDoorOfARuleThatRunsByItselfIsNotOpenedByMe() {
        CriteriaContext nobody =
                new CriteriaContext(null, CONTEXT.clock(), CONTEXT.zone(), unit -> List.of());
        Condition condition =
                CriteriaSql.compile(Criteria.is("owner", Operator.ME), CATALOGUE, nobody);
        assertThat(condition.or(DSL.falseCondition()).toString()).doesNotContain("owner");
    }

    @Test
    void aTreeWhoseFieldIsGoneIsRefused() {
        assertThatThrownBy(() -> compile(Criteria.is("gone", Operator.EMPTY)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.code()).isEqualTo("criteria.field.unknown"));
    }

    @Test
    void aFloatingPointColumnIsNoField() {
        assertThatThrownBy(
                        () ->
                                CriteriaField.<Guest>of(
                                        "x",
                                        FieldType.NUMBER,
                                        "x",
                                        DSL.field("x", SQLDataType.DOUBLE),
                                        guest -> null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
