@NullMarked
package zhike.audit.retention;

import org.jspecify.annotations.NullMarked;
