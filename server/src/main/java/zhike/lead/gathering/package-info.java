/** Seminars and road shows: whom we invite, what they reply, who comes, and what follows. */
@NullMarked
package zhike.lead.gathering;

import org.jspecify.annotations.NullMarked;
