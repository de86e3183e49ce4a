/** The register: lists, filters, saved views, counts. */
@NullMarked
package zhike.customer.list;

import org.jspecify.annotations.NullMarked;
