/** Giving leads out: territories, balance, and who got how many. */
@NullMarked
package zhike.lead.giving;

import org.jspecify.annotations.NullMarked;
