/** Roles: what they may do, how far, and how they meet fields; who may give which. */
@NullMarked
package zhike.access.role;

import org.jspecify.annotations.NullMarked;
