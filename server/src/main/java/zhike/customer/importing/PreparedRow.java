package zhike.customer.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as it comes out of the reading thread: ready, or refused already. */
record PreparedRow(FileRow source, @Nullable ReadyRow ready, List<RowFault> faults) {
}
