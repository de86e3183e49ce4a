/** What something is about, named across modules without knowing them. */
@NullMarked
package zhike.platform.subject;

import org.jspecify.annotations.NullMarked;
