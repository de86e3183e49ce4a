@NullMarked
package zhike.lead.contact;

import org.jspecify.annotations.NullMarked;
