/** Contracts: agreed under approval, signed, watched until they end, renewed. */
@NullMarked
package zhike.trade.contract;

import org.jspecify.annotations.NullMarked;
