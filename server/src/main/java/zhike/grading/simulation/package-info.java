/** What a draft of a scheme would change, before it goes live. */
@NullMarked
package zhike.grading.simulation;

import org.jspecify.annotations.NullMarked;
