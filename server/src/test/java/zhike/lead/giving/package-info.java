@NullMarked
package zhike.lead.giving;

import org.jspecify.annotations.NullMarked;
