package zhike.customer;

import static zhike.customer.db.Tables.RELATION;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import zhike.access.Viewer;
import zhike.customer.relation.RelationForm;
import zhike.customer.relation.Relations;

/** That one customer introduced another, kept as their relation by the modules above. */
@Component
public class Introducing {
    private final DSLContext db;
    private final Relations relations;

    Introducing(DSLContext db, Relations relations) {
        this.db = db;
        this.relations = relations;
    }

    /** Kept once, however often it is said. */
    @Transactional
    public void keep(Viewer viewer, long introducer, long newcomer) {
        boolean known =
                db.fetchExists(
                        RELATION,
                        RELATION.FROM_CARD.eq(introducer),
                        RELATION.TO_CARD.eq(newcomer),
                        RELATION.KIND.eq("introducer"));
        if (!known)
            relations.add(viewer, newcomer, new RelationForm("introducer", "to", introducer, null));
    }
}
