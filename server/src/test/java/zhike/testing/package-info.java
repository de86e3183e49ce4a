/** What tests stand on. */
@NullMarked
package zhike.testing;

import org.jspecify.annotations.NullMarked;
