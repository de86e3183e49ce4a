/** Which unit works by which calendar. */
@NullMarked
package zhike.identity.worktime;

import org.jspecify.annotations.NullMarked;
