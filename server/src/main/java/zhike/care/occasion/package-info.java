/** The days on which customers are greeted, and who greets them. */
@NullMarked
package zhike.care.occasion;

import org.jspecify.annotations.NullMarked;
