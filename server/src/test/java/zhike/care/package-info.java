/** That each grade gets what it is promised. */
@NullMarked
package zhike.care;

import org.jspecify.annotations.NullMarked;
