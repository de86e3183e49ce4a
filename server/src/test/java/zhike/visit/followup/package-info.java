@NullMarked
package zhike.visit.followup;

import org.jspecify.annotations.NullMarked;
