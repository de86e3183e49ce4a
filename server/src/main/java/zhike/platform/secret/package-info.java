/** What is stored so that only this installation can read it. */
@NullMarked
package zhike.platform.secret;

import org.jspecify.annotations.NullMarked;
