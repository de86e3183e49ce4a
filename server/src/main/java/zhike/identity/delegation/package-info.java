/** Acting for somebody who is away. */
@NullMarked
package zhike.identity.delegation;

import org.jspecify.annotations.NullMarked;
