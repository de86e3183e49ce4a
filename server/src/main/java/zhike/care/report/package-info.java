/** The report of a month, made and sent by itself. */
@NullMarked
package zhike.care.report;

import org.jspecify.annotations.NullMarked;
