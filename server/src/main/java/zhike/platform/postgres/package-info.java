/**
 * The database under us: our own embedded PostgreSQL, or an external one that was checked at the
 * start.
 */
@NullMarked
package zhike.platform.postgres;

import org.jspecify.annotations.NullMarked;
