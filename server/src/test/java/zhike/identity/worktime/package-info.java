@NullMarked
package zhike.identity.worktime;

import org.jspecify.annotations.NullMarked;
