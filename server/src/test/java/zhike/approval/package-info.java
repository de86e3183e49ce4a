@NullMarked
package zhike.approval;

import org.jspecify.annotations.NullMarked;
