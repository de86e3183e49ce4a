@NullMarked
package zhike.platform.demo;

import org.jspecify.annotations.NullMarked;
