/** Posts of the organisation and who holds them. */
@NullMarked
package zhike.identity.post;

import org.jspecify.annotations.NullMarked;
