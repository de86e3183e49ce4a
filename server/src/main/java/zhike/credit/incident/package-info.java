/** What went wrong with a customer's credit. */
@NullMarked
package zhike.credit.incident;

import org.jspecify.annotations.NullMarked;
