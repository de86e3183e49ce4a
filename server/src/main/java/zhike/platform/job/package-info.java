/**
 * Work that takes long: asked for once, done by any node, shown with progress, left and come back
 * to.
 */
@NullMarked
package zhike.platform.job;

import org.jspecify.annotations.NullMarked;
