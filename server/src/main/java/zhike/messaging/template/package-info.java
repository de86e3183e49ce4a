/** Texts with gaps that messages are written from. */
@NullMarked
package zhike.messaging.template;

import org.jspecify.annotations.NullMarked;
