/**
 * Chinese text, telephone numbers and other written marks: read, compared, sorted, searched,
 * masked.
 */
@NullMarked
package zhike.platform.text;

import org.jspecify.annotations.NullMarked;
