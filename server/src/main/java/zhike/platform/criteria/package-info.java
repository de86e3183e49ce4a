/**
 * The one language of criteria: a tree of conditions, its JSON, its SQL and its answer for one
 * record.
 */
@NullMarked
package zhike.platform.criteria;

import org.jspecify.annotations.NullMarked;
