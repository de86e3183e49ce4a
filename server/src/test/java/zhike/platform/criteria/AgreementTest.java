package zhike.platform.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

import zhike.platform.error.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** SQL and memory give the same answer to every question about every record. */
class AgreementTest {
    private static final FieldCatalogue<Guest> CATALOGUE = GuestBook.catalogue();
    private static final List<CriteriaField<Guest>> FIELDS = List.copyOf(CATALOGUE.fields());
    private static final List<Guest> GUESTS = guests();
    private static final GuestBook BOOK = new GuestBook("criteria_agreement");

    static {
        BOOK.write(GUESTS);
    }

    private static List<Guest> guests() {
        Samples samples = new Samples(new Random(20240229));
        List<Guest> guests =
                new ArrayList<>(LongStream.range(1, 2000).mapToObj(samples::guest).toList());
        guests.add(Guest.nobody());
        return guests;
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
    void sqlAndMemoryAgreeOnEveryTree(@ForAll long seed) {
        Samples samples = new Samples(new Random(seed));
        agree(samples.tree(FIELDS, 5), samples.context());
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void whatIsWrittenIsReadAgain(@ForAll long seed) {
        Criteria tree = new Samples(new Random(seed)).tree(FIELDS, 5);
        String json = CriteriaJson.write(tree);
        Criteria read;
        try {
            read = CriteriaJson.read(json, CATALOGUE);
        } catch (Refusal refused) {
            assertThat(refused.code()).isIn("criteria.group.empty", "criteria.least.range");
            return;
        }
        assertThat(CriteriaJson.write(read)).isEqualTo(json);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void theExplanationGivesTheSameAnswerAsTheTest(@ForAll long seed) {
        Samples samples = new Samples(new Random(seed));
        Criteria tree = samples.tree(FIELDS, 5);
        CriteriaContext context = samples.context();
        CriteriaEvaluator<Guest> memory = new CriteriaEvaluator<>(CATALOGUE);
        for (Guest guest : GUESTS.subList(0, 200)) {
            assertThat(memory.explain(tree, guest, context).held())
                    .isEqualTo(memory.test(tree, guest, context));
        }
    }

    /** Else agreement could mean that both are always false. */
    @Example
    void everyOperatorOfEveryFieldHoldsForSomeAndNotForOthers() {
        Samples samples = new Samples(new Random(7));
        for (CriteriaField<Guest> field : FIELDS) {
            for (Operator op : field.operators()) {
                int held = 0;
                for (int i = 0; i < 8; i++)
                    held += agree(samples.leaf(field, op), samples.context());
                assertThat(held).as(field.key() + " " + op).isBetween(1, 8 * GUESTS.size() - 1);
            }
        }
    }

    private static int agree(Criteria tree, CriteriaContext context) {
        Set<Long> sql = BOOK.ask(CriteriaSql.compile(tree, CATALOGUE, context));
        CriteriaEvaluator<Guest> memory = new CriteriaEvaluator<>(CATALOGUE);
        Set<Long> inMemory =
                GUESTS.stream()
                        .filter(g -> memory.test(tree, g, context))
                        .map(Guest::id)
                        .collect(Collectors.toSet());
        if (!sql.equals(inMemory)) {
            List<Guest> odd =
                    GUESTS.stream()
                            .filter(g -> sql.contains(g.id()) != inMemory.contains(g.id()))
                            .limit(3)
                            .toList();
            assertThat(sql)
                    .as(
                            "%s at %s in %s, differs for %s",
                            CriteriaJson.write(tree),
                            context.clock().instant(),
                            context.zone(),
                            odd)
                    .isEqualTo(inMemory);
        }
        return sql.size();
    }
}
