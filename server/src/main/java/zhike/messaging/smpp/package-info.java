/** The line to a provider of text messages by SMPP 3.4. */
@NullMarked
package zhike.messaging.smpp;

import org.jspecify.annotations.NullMarked;
