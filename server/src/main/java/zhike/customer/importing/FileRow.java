package zhike.customer.importing;

import java.util.List;
import zhike.customer.transfer.MappedRow;

/**
 * One row of a file with what the mapping made of it.
 *
 * @param ordinal the how-manieth row, from 1: where a broken-off import goes on
 * @param cells as they stand in the file, for the file of errors
 */
record FileRow(long ordinal, MappedRow mapped, List<String> cells) {
}
