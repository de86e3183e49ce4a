/** What the daily letter says of a person's work. */
@NullMarked
package zhike.workbench.letter;

import org.jspecify.annotations.NullMarked;
