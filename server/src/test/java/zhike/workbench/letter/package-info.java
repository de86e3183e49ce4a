@NullMarked
package zhike.workbench.letter;

import org.jspecify.annotations.NullMarked;
