/** Files, kept in the database in pieces. */
@NullMarked
package zhike.platform.file;

import org.jspecify.annotations.NullMarked;
