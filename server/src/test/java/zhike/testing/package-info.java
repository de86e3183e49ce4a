/** What tests of several modules share. */
@NullMarked
package zhike.testing;

import org.jspecify.annotations.NullMarked;
