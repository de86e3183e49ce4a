@NullMarked
package zhike.platform.calendar.keeping;

import org.jspecify.annotations.NullMarked;
