/** Whose customer it is: owner, unit, collaborators, and how it was before. */
@NullMarked
package zhike.customer.ownership;

import org.jspecify.annotations.NullMarked;
