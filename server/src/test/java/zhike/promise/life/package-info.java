@NullMarked
package zhike.promise.life;

import org.jspecify.annotations.NullMarked;
