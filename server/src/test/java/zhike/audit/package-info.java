@NullMarked
package zhike.audit;

import org.jspecify.annotations.NullMarked;
