@NullMarked
package zhike.approval.running;

import org.jspecify.annotations.NullMarked;
