package zhike.customer.merge;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import zhike.platform.error.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes the steps of a merge back, the last first. */
@Component
class StepUndoing {
    private final DSLContext db;
    private final RowImage images;

    StepUndoing(DSLContext db, RowImage images) {
        this.db = db;
        this.images = images;
    }

    /**
     * @return the contacts that went back; @throws Refusal {@code merge.undo.changed} naming the
     *     tables of rows that are gone
     */
    List<Long> undo(List<Step> steps, long mergedId, long survivorId) {
        List<Long> people = new ArrayList<>();
        Refusal changed = Refusal.conflict("merge.undo.changed");
        for (Step step : steps.reversed()) {
            switch (step) {
                case Step.Moved moved -> {
                    int back = images.point(moved, survivorId, mergedId);
                    if (back < moved.rows().size())
                        changed.at(
                                moved.table(),
                                "merge.undo.rows-gone",
                                Map.of("rows", moved.rows().size() - back));
                    if (moved.table().equals("customer.contact"))
                        for (JsonNode row : moved.rows()) people.add(row.get("id").asLong());
                }
                case Step.Dropped dropped ->
                        images.insert(CardReference.table(dropped.table()), dropped.rows());
                case Step.Altered altered ->
                        images.restore(
                                CardReference.table(altered.table()),
                                altered.key(),
                                altered.columns(),
                                altered.rows());
                case Step.Followed followed -> follow(mergedId);
            }
        }
        if (!changed.faults().isEmpty()) throw changed;
        return people;
    }

    private void follow(long mergedId) {
        db.execute(
                "update customer.point p set card_id = c.card_id from customer.contact c where c.id"
                        + " = p.contact_id and c.card_id = {0} and p.card_id <> c.card_id",
                DSL.val(mergedId));
    }
}
