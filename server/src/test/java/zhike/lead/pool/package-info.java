@NullMarked
package zhike.lead.pool;

import org.jspecify.annotations.NullMarked;
