/** Seminars and road shows. */
@NullMarked
package zhike.lead.gathering;

import org.jspecify.annotations.NullMarked;
