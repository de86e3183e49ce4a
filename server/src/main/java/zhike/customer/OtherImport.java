package zhike.customer;

import java.util.List;

/**
 * A file of something else that {@code ./zhike import} takes in; a bean of the module it is for.
 */
public interface OtherImport {
    /** Such as {@code --orders}. */
    String option();

    /**
     * @param args without that option
     * @return the exit code
     */
    int run(List<String> args);
}
