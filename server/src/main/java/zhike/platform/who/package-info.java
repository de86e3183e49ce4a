/** The port by which the platform asks who acts and what they may; the module access answers. */
@NullMarked
package zhike.platform.who;

import org.jspecify.annotations.NullMarked;
