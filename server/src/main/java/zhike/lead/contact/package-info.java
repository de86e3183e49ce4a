/** The first contact with a new customer, within its time or by somebody else; and cold calls. */
@NullMarked
package zhike.lead.contact;

import org.jspecify.annotations.NullMarked;
