/** The whole content of the database as one file, and back. */
@NullMarked
package zhike.platform.backup;

import org.jspecify.annotations.NullMarked;
