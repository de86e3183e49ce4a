/**
 * What the operator reads at the terminal: sentences in their language, coded errors, exit codes,
 * progress.
 */
@NullMarked
package zhike.platform.terminal;

import org.jspecify.annotations.NullMarked;
