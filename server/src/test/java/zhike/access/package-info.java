@NullMarked
package zhike.access;

import org.jspecify.annotations.NullMarked;
