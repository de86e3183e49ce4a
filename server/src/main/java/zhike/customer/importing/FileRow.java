package zhike.customer.importing;

import zhike.customer.transfer.MappedRow;

import java.util.List;

/**
 * One row of a file with what the mapping made of it.
 *
 * @param ordinal the how-manieth row, from 1: where a broken-off import goes on
 * @param cells as they stand in the file, for the file of errors
 */
record FileRow(long ordinal, MappedRow mapped, List<String> cells) {}
