package zhike.customer.bulk;

import static zhike.customer.db.Tables.CARD;

import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.access.Viewer;
import zhike.customer.CustomerReach;
import zhike.customer.tag.Tagging;
import zhike.customer.tag.Tags;
import zhike.platform.trail.Trail;

import java.util.List;
import java.util.Map;

/** Puts tags on customers, or takes them off. */
final class BulkTagging implements BulkVerb {
    private final boolean on;
    private final DSLContext db;
    private final Tags tags;
    private final Tagging tagging;
    private final Trail trail;

    private BulkTagging(boolean on, DSLContext db, Tags tags, Tagging tagging, Trail trail) {
        this.on = on;
        this.db = db;
        this.tags = tags;
        this.tagging = tagging;
        this.trail = trail;
    }

    @Configuration
    static class Both {
        @Bean
        BulkTagging bulkTag(DSLContext db, Tags tags, Tagging tagging, Trail trail) {
            return new BulkTagging(true, db, tags, tagging, trail);
        }

        @Bean
        BulkTagging bulkUntag(DSLContext db, Tags tags, Tagging tagging, Trail trail) {
            return new BulkTagging(false, db, tags, tagging, trail);
        }
    }

    @Override
    public String action() {
        return on ? "tag" : "untag";
    }

    @Override
    public String operation() {
        return "customer.edit";
    }

    @Override
    public void check(Viewer viewer, BulkArguments arguments) {
        tags.names(arguments.ids("tagIds"));
    }

    @Override
    public BulkOutcome apply(Viewer viewer, List<Long> ids, BulkArguments arguments) {
        List<Long> wanted = arguments.ids("tagIds");
        List<Long> locked =
                db.select(CARD.ID)
                        .from(CARD)
                        .where(CARD.ID.in(ids))
                        .and(CustomerReach.visibleTo(viewer, operation()))
                        .orderBy(CARD.ID)
                        .forUpdate()
                        .fetch(CARD.ID);
        List<Long> done =
                tagging.write(
                        locked, on ? wanted : List.of(), on ? List.of() : wanted, "edit", null);
        if (!done.isEmpty())
            trail.record(
                    "customer.bulk." + action(),
                    "customer",
                    null,
                    null,
                    Map.of(
                            "customers",
                            done.size(),
                            "tags",
                            tags.names(wanted).values(),
                            "ids",
                            done));
        return BulkOutcome.of(done.size(), locked.size(), "unchanged")
                .and(BulkOutcome.skipped(ids.size() - locked.size(), "out-of-reach"));
    }
}
