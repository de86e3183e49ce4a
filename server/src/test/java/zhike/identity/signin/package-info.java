@NullMarked
package zhike.identity.signin;

import org.jspecify.annotations.NullMarked;
