/** What stands in people's calendars: modules fill it, the calendar screens and feeds read it. */
@NamedInterface("agenda")
@NullMarked
package zhike.access.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
