@NullMarked
package zhike.customer.importing;

import org.jspecify.annotations.NullMarked;
