package zhike.customer.importing;

import org.jspecify.annotations.Nullable;

import zhike.customer.transfer.Mapping;

/**
 * What was found out of a file, and what its columns are taken for.
 *
 * @param cameBackFrom the import whose refused rows these are, corrected
 */
record Reading(Detected detected, Mapping mapping, @Nullable Long cameBackFrom) {}
