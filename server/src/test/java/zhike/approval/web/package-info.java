@NullMarked
package zhike.approval.web;

import org.jspecify.annotations.NullMarked;
