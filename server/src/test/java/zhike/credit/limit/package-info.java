@NullMarked
package zhike.credit.limit;

import org.jspecify.annotations.NullMarked;
