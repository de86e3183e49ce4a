/** 借阅: files of others, read for a time with leave; their paper originals out and back. */
@NullMarked
package zhike.customer.loan;

import org.jspecify.annotations.NullMarked;
