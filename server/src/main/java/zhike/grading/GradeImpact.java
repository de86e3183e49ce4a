package zhike.grading;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What other numbers of customers at each level would mean, offered as a bean by who serves by
 * grade.
 */
public interface GradeImpact {
    /**
     * @param label what is done, such as a monthly call
     * @param before how many customers are owed it now
     */
    record Line(String label, long before, long after) {}

    /** Of the main scheme. @param before customers by code of level */
    List<Line> of(Map<String, Long> before, Map<String, Long> after, Locale locale);
}
