@NullMarked
package zhike.platform.job;

import org.jspecify.annotations.NullMarked;
