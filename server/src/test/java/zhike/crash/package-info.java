/** The program as an operator runs it, killed. */
@NullMarked
package zhike.crash;

import org.jspecify.annotations.NullMarked;
