@NullMarked
package zhike.platform.web;

import org.jspecify.annotations.NullMarked;
