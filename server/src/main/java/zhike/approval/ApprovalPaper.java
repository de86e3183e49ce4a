package zhike.approval;

import zhike.access.Viewer;

import java.util.List;
import java.util.Locale;

/**
 * What stands on a paper, for who decides without opening it; a bean of the paper's module, besides
 * its {@link ApprovalUse}. Whom it concerns and its facts are shown anyway.
 */
public interface ApprovalPaper {
    /**
     * @param label in the reader's words
     */
    record Line(String label, String text) {}

    /** Code of the use. */
    String use();

    /** As the viewer may see it, in order; none where they may not. */
    List<Line> lines(Viewer viewer, long id, Locale locale);
}
