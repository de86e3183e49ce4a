/** Statements of account that customers confirm. */
@NullMarked
package zhike.trade.receivable.statement;

import org.jspecify.annotations.NullMarked;
