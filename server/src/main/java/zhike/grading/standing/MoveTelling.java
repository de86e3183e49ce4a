package zhike.grading.standing;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import zhike.customer.CustomerTimeline;
import zhike.customer.Customers;
import zhike.grading.GradingEvent;
import zhike.grading.scheme.Definition;
import zhike.grading.scheme.Scheme;
import zhike.messaging.Notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells of moves: the modules above of all, the timeline and the owners of those in the main
 * scheme. A first grade is no news for the owner; of a new edition each owner hears once.
 */
@Component
class MoveTelling {
    private static final int AT_ONCE = 5_000;

    private record Way(String from, String to) {}

    private final ApplicationEventPublisher events;
    private final CustomerTimeline timeline;
    private final Customers customers;
    private final Notices notices;

    MoveTelling(
            ApplicationEventPublisher events,
            CustomerTimeline timeline,
            Customers customers,
            Notices notices) {
        this.events = events;
        this.timeline = timeline;
        this.customers = customers;
        this.notices = notices;
    }

    void tell(Scheme scheme, Cause cause, List<GradingEvent.Change> changes) {
        for (int at = 0; at < changes.size(); at += AT_ONCE) {
            List<GradingEvent.Change> some =
                    changes.subList(at, Math.min(at + AT_ONCE, changes.size()));
            if (scheme.main()) people(scheme, cause, some);
            events.publishEvent(
                    new GradingEvent.Changed(scheme.code(), scheme.main(), List.copyOf(some)));
        }
    }

    private void people(Scheme scheme, Cause cause, List<GradingEvent.Change> changes) {
        Map<Way, List<Long>> ways = new LinkedHashMap<>();
        for (GradingEvent.Change change : changes)
            if (change.from() != null)
                ways.computeIfAbsent(new Way(change.from(), change.to()), any -> new ArrayList<>())
                        .add(change.customerId());
        if (ways.isEmpty()) return;
        Map<Long, Long> owners =
                customers.ownersOf(ways.values().stream().flatMap(List::stream).toList());
        ways.forEach(
                (way, ids) -> {
                    String kind = up(scheme, way) ? "grade.up" : "grade.down";
                    Map<String, Object> detail = detail(scheme, way, cause);
                    timeline.addAll(ids, kind, detail);
                    if (cause != Cause.EDITION) owners(owners, ids, kind, detail);
                });
        if (cause == Cause.EDITION) summary(scheme, owners);
    }

    private void owners(
            Map<Long, Long> owners, List<Long> ids, String kind, Map<String, Object> detail) {
        Map<Long, List<Long>> byOwner = new LinkedHashMap<>();
        for (long id : ids) {
            Long owner = owners.get(id);
            if (owner != null) byOwner.computeIfAbsent(owner, any -> new ArrayList<>()).add(id);
        }
        byOwner.forEach((owner, own) -> notices.tellOfMany(owner, "customer", own, kind, detail));
    }

    private void summary(Scheme scheme, Map<Long, Long> owners) {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        owners.values().forEach(owner -> counts.merge(owner, 1, Integer::sum));
        counts.forEach(
                (owner, count) ->
                        notices.tell(
                                List.of(owner),
                                null,
                                "grade.edition",
                                Map.of(
                                        "count", count,
                                        "schemeZh", scheme.nameZh(),
                                        "schemeEn", scheme.nameEn())));
    }

    private static boolean up(Scheme scheme, Way way) {
        int from = scheme.definition().rank(way.from());
        return from == 0 || scheme.definition().rank(way.to()) < from;
    }

    private static Map<String, Object> detail(Scheme scheme, Way way, Cause cause) {
        Definition.Level to = scheme.definition().level(scheme.definition().rank(way.to()));
        int known = scheme.definition().rank(way.from());
        return Map.of(
                "from", way.from(),
                "to", way.to(),
                "fromZh", known == 0 ? way.from() : scheme.definition().level(known).nameZh(),
                "fromEn", known == 0 ? way.from() : scheme.definition().level(known).nameEn(),
                "toZh", to.nameZh(),
                "toEn", to.nameEn(),
                "cause", cause.code());
    }
}
