/** A person's calendar for their calendar program, as iCalendar (RFC 5545). */
@NullMarked
package zhike.workbench.feed;

import org.jspecify.annotations.NullMarked;
