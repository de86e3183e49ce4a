/** The main program: run, backup, restore, import; the ready line. */
@NullMarked
package zhike.platform.launch;

import org.jspecify.annotations.NullMarked;
