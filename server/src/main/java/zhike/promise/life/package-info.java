/** One promise's life: what happens to it, when, and why; pure but for its store. */
@NullMarked
package zhike.promise.life;

import org.jspecify.annotations.NullMarked;
