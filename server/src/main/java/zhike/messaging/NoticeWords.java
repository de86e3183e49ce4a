package zhike.messaging;

import java.util.Locale;
import java.util.Map;

/** How notices about one kind of subject are told; a bean of its module, where it has a say. */
public interface NoticeWords {
    /** As its {@link zhike.platform.subject.SubjectKind} is named. */
    String subjectKind();

    /** What of the detail the one who acts now may see. */
    default Map<String, Object> seen(String kind, Map<String, Object> detail) {
        return detail;
    }

    /** What is filled into the sentence. @param seen as {@link #seen} gave it */
    default Map<String, Object> inWords(Map<String, Object> seen, Locale locale) {
        return seen;
    }

    /** The text of a kind for which there is no {@code notice.<kind>}. */
    default String otherwise(String kind) {
        return "notice." + kind;
    }
}
