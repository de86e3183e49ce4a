/** What a customer is worth, as pure methods of statistics: no rows, no clock, no money booked. */
@NullMarked
package zhike.grading.model;

import org.jspecify.annotations.NullMarked;
