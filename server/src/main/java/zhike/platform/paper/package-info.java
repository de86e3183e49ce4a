/** Papers: pages to print, made from a template and data. */
@NullMarked
package zhike.platform.paper;

import org.jspecify.annotations.NullMarked;
