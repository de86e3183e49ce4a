/** Visit slips: approved before leaving, registered, reported on. */
@NullMarked
package zhike.visit.slip;

import org.jspecify.annotations.NullMarked;
