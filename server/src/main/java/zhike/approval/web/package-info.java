/** Approvals and their chains over HTTP. */
@NullMarked
package zhike.approval.web;

import org.jspecify.annotations.NullMarked;
