/** That it does what it says. */
@NullMarked
package zhike.care.report;

import org.jspecify.annotations.NullMarked;
