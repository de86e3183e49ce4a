/** Approvals under way: asked, decided, returned, withdrawn, urged, handed on. */
@NullMarked
package zhike.approval.running;

import org.jspecify.annotations.NullMarked;
