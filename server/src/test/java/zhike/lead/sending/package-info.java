/** Material sent to customers. */
@NullMarked
package zhike.lead.sending;

import org.jspecify.annotations.NullMarked;
