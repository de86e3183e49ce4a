package zhike.customer.bulk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import zhike.access.Viewer;
import zhike.customer.card.CardStore;
import zhike.customer.tag.Tagging;
import zhike.customer.tag.Tags;
import zhike.platform.trail.Trail;

import java.util.List;
import java.util.Map;

/** Puts tags on customers, or takes them off. */
final class BulkTagging implements BulkVerb {
    private final boolean on;
    private final CardStore cards;
    private final Tags tags;
    private final Tagging tagging;
    private final Trail trail;

    private BulkTagging(boolean on, CardStore cards, Tags tags, Tagging tagging, Trail trail) {
        this.on = on;
        this.cards = cards;
        this.tags = tags;
        this.tagging = tagging;
        this.trail = trail;
    }

    @Configuration
    static class Both {
        @Bean
        BulkTagging bulkTag(CardStore cards, Tags tags, Tagging tagging, Trail trail) {
            return new BulkTagging(true, cards, tags, tagging, trail);
        }

        @Bean
        BulkTagging bulkUntag(CardStore cards, Tags tags, Tagging tagging, Trail trail) {
            return new BulkTagging(false, cards, tags, tagging, trail);
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
        List<Long> locked = cards.lockAll(viewer, operation(), ids);
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
