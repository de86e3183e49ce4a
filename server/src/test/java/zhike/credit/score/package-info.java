@NullMarked
package zhike.credit.score;

import org.jspecify.annotations.NullMarked;
