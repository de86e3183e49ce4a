@NullMarked
package zhike.visit.talk;

import org.jspecify.annotations.NullMarked;
