/** Text messages: how they are cut, queued for a provider, and what comes back. */
@NullMarked
package zhike.messaging.sms;

import org.jspecify.annotations.NullMarked;
