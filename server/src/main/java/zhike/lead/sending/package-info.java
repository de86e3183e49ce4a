/**
 * Material that is sent to customers: by mail, link, post, fax or message, and what became of it.
 */
@NullMarked
package zhike.lead.sending;

import org.jspecify.annotations.NullMarked;
