/** The port of the trail: any module tells what was done; the module audit keeps it. */
@NullMarked
package zhike.platform.trail;

import org.jspecify.annotations.NullMarked;
