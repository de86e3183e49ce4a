/** Settings: one value a key, as JSON, typed where it is used. */
@NullMarked
package zhike.platform.setting;

import org.jspecify.annotations.NullMarked;
