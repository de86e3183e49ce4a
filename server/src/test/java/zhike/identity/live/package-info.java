@NullMarked
package zhike.identity.live;

import org.jspecify.annotations.NullMarked;
