package zhike.customer.merge;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Points every row of one customer at another, in all tables there are; what cannot stand twice is
 * dropped and kept.
 */
@Component
class RowMoving {
    private final CardReferences references;
    private final RowImage images;

    RowMoving(CardReferences references, RowImage images) {
        this.references = references;
        this.images = images;
    }

    /**
     * @return what was done, in order
     */
    List<Step> move(long from, long to) {
        List<Step> steps = new ArrayList<>();
        List<CardReference> moved = references.moved();
        for (CardReference reference : moved) {
            for (CardReference other : moved)
                if (between(reference, other)) dropBetween(reference, other, from, to, steps);
            for (CardReference.Unique unique : reference.unique())
                dropDoubles(reference, unique, from, to, steps);
            keep(
                    new Step.Moved(
                            reference.name(),
                            reference.column(),
                            reference.keyed(),
                            reference.key(),
                            point(reference, from, to)),
                    steps);
        }
        return steps;
    }

    /** A subject and the customer that it belongs to are the same one twice, not a tie of two. */
    private static boolean between(CardReference one, CardReference other) {
        return other.name().equals(one.name())
                && !other.equals(one)
                && one.by() == CardReference.By.KEY
                && other.by() == CardReference.By.KEY;
    }

    private JsonNode point(CardReference reference, long from, long to) {
        return images.rows(
                "with moved as (update {0} set {1} = {2} where {1} = {3} and {5} returning {4}) "
                        + "select coalesce(jsonb_agg(to_jsonb(moved)), '[]') from moved",
                reference.rows(),
                reference.field(),
                DSL.val(to),
                DSL.val(from),
                RowImage.names(reference.key()),
                reference.only());
    }

    /** A row between the two would be one between a customer and itself. */
    private void dropBetween(
            CardReference one, CardReference other, long from, long to, List<Step> steps) {
        keep(
                new Step.Dropped(
                        one.name(),
                        images.rows(
                                "with gone as (delete from {0} t where t.{1} = {3} and t.{2} = {4}"
                                        + " returning to_jsonb(t) as image) select"
                                        + " coalesce(jsonb_agg(image), '[]') from gone",
                                one.rows(),
                                one.field(),
                                other.field(),
                                DSL.val(from),
                                DSL.val(to))),
                steps);
    }

    /** What the survivor has already, by any unique index. */
    private void dropDoubles(
            CardReference reference,
            CardReference.Unique unique,
            long from,
            long to,
            List<Step> steps) {
        String columns =
                IntStream.range(0, unique.others().size())
                        .mapToObj(at -> ", (" + unique.others().get(at) + ") as k" + at)
                        .collect(Collectors.joining());
        String same =
                IntStream.range(0, unique.others().size())
                        .mapToObj(at -> " and mine.k" + at + " = theirs.k" + at)
                        .collect(Collectors.joining());
        String holds = unique.predicate() == null ? "" : " and (" + unique.predicate() + ")";
        keep(
                new Step.Dropped(
                        reference.name(),
                        images.rows(
                                "with mine as (select tableoid as o, ctid as c"
                                        + columns
                                        + " from {0} where {1} = {2} and {4}"
                                        + holds
                                        + "), "
                                        + "theirs as (select 1 as one"
                                        + columns
                                        + " from {0} where {1} = {3} and {4}"
                                        + holds
                                        + "), gone as (delete from {0} t using mine where"
                                        + " t.tableoid = mine.o and t.ctid = mine.c and exists"
                                        + " (select 1 from theirs where true"
                                        + same
                                        + ") returning to_jsonb(t) as image) "
                                        + "select coalesce(jsonb_agg(image), '[]') from gone",
                                reference.rows(),
                                reference.field(),
                                DSL.val(from),
                                DSL.val(to),
                                reference.only())),
                steps);
    }

    /** Sets columns of some rows and keeps what they were. @param set as {@code extra = true} */
    Step alter(
            String table,
            List<String> key,
            List<String> columns,
            String set,
            Field<?> value,
            org.jooq.Condition which) {
        List<String> kept = new ArrayList<>(key);
        kept.addAll(columns);
        return new Step.Altered(
                table,
                key,
                columns,
                images.rows(
                        "with was as (select {2} from {0} t where {1}), "
                                + "done as (update {0} t set "
                                + set
                                + " where {1}) "
                                + "select coalesce(jsonb_agg(to_jsonb(was)), '[]') from was",
                        CardReference.table(table),
                        which,
                        RowImage.names(kept),
                        value));
    }

    Step drop(String table, org.jooq.Condition which) {
        return new Step.Dropped(
                table,
                images.rows(
                        "with gone as (delete from {0} t where {1} returning to_jsonb(t) as image) "
                                + "select coalesce(jsonb_agg(image), '[]') from gone",
                        CardReference.table(table), which));
    }

    private static void keep(Step step, List<Step> steps) {
        JsonNode rows =
                switch (step) {
                    case Step.Moved moved -> moved.rows();
                    case Step.Dropped dropped -> dropped.rows();
                    case Step.Altered altered -> altered.rows();
                    case Step.Followed followed -> null;
                };
        if (rows == null || !rows.isEmpty()) steps.add(step);
    }
}
