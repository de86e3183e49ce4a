/** People: who they are, where they stand, whether they may sign in. */
@NullMarked
package zhike.identity.people;

import org.jspecify.annotations.NullMarked;
