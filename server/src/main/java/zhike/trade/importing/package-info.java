/** Past orders from files: lines become orders, customers are found or made, errors come back. */
@NullMarked
package zhike.trade.importing;

import org.jspecify.annotations.NullMarked;
