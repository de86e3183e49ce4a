/** Who approves a paper: steps, conditions and approvers as data, and who they come to. */
@NullMarked
package zhike.approval.chain;

import org.jspecify.annotations.NullMarked;
