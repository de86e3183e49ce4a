package zhike.customer;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

import zhike.access.Viewer;
import zhike.platform.criteria.SqlSide;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a module above knows of each customer by a code, such as the grade: offered as a bean, it is
 * asked in criteria and shown in lists, on the card, in what is found and in what goes out.
 */
public interface CustomerTrait {
    /**
     * @param colour one of the product's colours with a meaning
     */
    record Option(String code, String label, @Nullable String colour) {}

    /** Of the field in criteria and of the column; its words are {@code field.<key>}. */
    String key();

    boolean shows(Viewer viewer);

    /** How it is asked of the customer, as far as the viewer sees it. */
    SqlSide.Rows rows(Viewer viewer, Field<Long> customer);

    /** What it may be, in order. */
    List<Option> options(Locale locale);

    /** Codes by customer, as far as the viewer sees them. */
    Map<Long, String> of(Viewer viewer, Collection<Long> ids);
}
