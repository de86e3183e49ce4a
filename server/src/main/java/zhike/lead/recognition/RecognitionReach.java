package zhike.lead.recognition;

import static zhike.lead.db.Tables.RECOGNITION;
import static zhike.lead.db.Tables.RECOGNITION_SITE;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import zhike.access.Viewer;

/** How far an operation reaches among dossiers; who surveys on the spot reads that dossier too. */
final class RecognitionReach {
    private RecognitionReach() {}

    static Condition readableBy(Viewer viewer) {
        return visibleTo(viewer, "recognition.read").or(surveyedBy(viewer));
    }

    static Condition visibleTo(Viewer viewer, String operation) {
        return viewer.reach(operation)
                .over(RECOGNITION.OWNER_ID, RECOGNITION.UNIT_ID, RECOGNITION.BRANCH_ID);
    }

    static Condition surveyedBy(Viewer viewer) {
        return DSL.exists(
                DSL.selectOne()
                        .from(RECOGNITION_SITE)
                        .where(RECOGNITION_SITE.RECOGNITION_ID.eq(RECOGNITION.ID))
                        .and(RECOGNITION_SITE.PERSON_ID.eq(viewer.personId())));
    }
}
