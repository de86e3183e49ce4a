@NullMarked
package zhike.lead.opportunity;

import org.jspecify.annotations.NullMarked;
