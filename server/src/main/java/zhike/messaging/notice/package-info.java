/** A person's own notices at the screen, and what identity has to tell. */
@NullMarked
package zhike.messaging.notice;

import org.jspecify.annotations.NullMarked;
