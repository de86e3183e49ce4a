/** The way of letters to the mail server, and what an administrator sets and sees of it. */
@NullMarked
package zhike.messaging.mail;

import org.jspecify.annotations.NullMarked;
