/** Who got what they were promised, by service, grade and unit. */
@NullMarked
package zhike.care.coverage;

import org.jspecify.annotations.NullMarked;
