@NullMarked
package zhike.approval.chain;

import org.jspecify.annotations.NullMarked;
