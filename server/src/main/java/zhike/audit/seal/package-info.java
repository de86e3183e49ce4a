/** Makes a later change of the trail visible. */
@NullMarked
package zhike.audit.seal;

import org.jspecify.annotations.NullMarked;
