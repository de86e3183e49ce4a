/** Recognition of new customers. */
@NullMarked
package zhike.lead.recognition;

import org.jspecify.annotations.NullMarked;
