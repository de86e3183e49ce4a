package zhike.workbench.today;

import zhike.access.Viewer;
import zhike.promise.Horizon;

import java.util.Locale;

/** One kind of thing that waits for a person; a bean. */
interface WorkSource {
    /** Whether somebody owes it; else the day brings it up, and the letter tells it apart. */
    default boolean owed() {
        return true;
    }

    /** Counts of everything, and the first rows of each group. */
    void fill(Piles piles, Viewer viewer, Horizon horizon, Locale locale);
}
