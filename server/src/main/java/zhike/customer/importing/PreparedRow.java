package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A row as it comes out of the reading thread: ready, or refused already. */
record PreparedRow(FileRow source, @Nullable ReadyRow ready, List<RowFault> faults) {}
