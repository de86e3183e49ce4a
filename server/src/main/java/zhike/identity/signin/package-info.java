/** Passwords, lock-out, sessions, API keys. */
@NullMarked
package zhike.identity.signin;

import org.jspecify.annotations.NullMarked;
