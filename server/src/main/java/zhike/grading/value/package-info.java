/** What a customer is worth: its figures, where they come from, and pictures of them. */
@NullMarked
package zhike.grading.value;

import org.jspecify.annotations.NullMarked;
