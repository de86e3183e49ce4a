/** How long the trail is kept, in months of its own. */
@NullMarked
package zhike.audit.retention;

import org.jspecify.annotations.NullMarked;
