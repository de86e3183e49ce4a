/** The outbox of messages to customers, its rules, and who wants none. */
@NullMarked
package zhike.messaging.message;

import org.jspecify.annotations.NullMarked;
