@NullMarked
package zhike.credit;

import org.jspecify.annotations.NullMarked;
