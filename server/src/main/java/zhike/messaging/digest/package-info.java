/** The daily letter: what waits for a person, once a day. */
@NullMarked
package zhike.messaging.digest;

import org.jspecify.annotations.NullMarked;
