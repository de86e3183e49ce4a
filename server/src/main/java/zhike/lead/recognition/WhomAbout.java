package zhike.lead.recognition;

import static zhike.lead.db.Tables.RECOGNITION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import zhike.access.Viewer;
import zhike.approval.PapersAsked;
import zhike.customer.Customers;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the customers of dossiers are called. Who surveys one on the spot, or is asked to approve
 * it, learns the name of its customer and nothing more, though the file is out of their reach.
 */
@Component
class WhomAbout {
    private final DSLContext db;
    private final Customers customers;
    private final PapersAsked asked;

    WhomAbout(DSLContext db, Customers customers, PapersAsked asked) {
        this.db = db;
        this.customers = customers;
        this.asked = asked;
    }

    /**
     * @param about the customers by dossier
     * @return by dossier; none where it is closed to the viewer
     */
    Map<Long, String> of(Viewer viewer, Map<Long, Long> about) {
        Map<Long, String> names = new HashMap<>();
        Map<Long, Customers.Known> known =
                customers.all(viewer, "customer.read", new HashSet<>(about.values()));
        about.forEach(
                (dossier, customer) -> {
                    Customers.Known found = known.get(customer);
                    if (found != null) names.put(dossier, found.name());
                });
        Map<Long, Long> closed = new HashMap<>(about);
        closed.keySet().removeAll(names.keySet());
        closed.keySet().retainAll(asked(viewer, closed.keySet()));
        Map<Long, String> told = customers.names(viewer, closed.values());
        closed.forEach(
                (dossier, customer) -> {
                    String name = told.get(customer);
                    if (name != null) names.put(dossier, name);
                });
        return names;
    }

    private Set<Long> asked(Viewer viewer, Collection<Long> dossiers) {
        if (dossiers.isEmpty()) return Set.of();
        Set<Long> all =
                new HashSet<>(asked.of(viewer, Dossiers.SUBJECT, RecognitionUse.CODE, dossiers));
        all.addAll(
                db.select(RECOGNITION.ID)
                        .from(RECOGNITION)
                        .where(RECOGNITION.ID.in(dossiers))
                        .and(RecognitionReach.surveyedBy(viewer))
                        .fetchSet(RECOGNITION.ID));
        return all;
    }
}
