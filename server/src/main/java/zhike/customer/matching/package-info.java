/**
 * The pure heart of duplicate detection: which two records are one customer, how surely, and why.
 */
@NullMarked
package zhike.customer.matching;

import org.jspecify.annotations.NullMarked;
