/** What the auditor reads. */
@NullMarked
package zhike.audit.web;

import org.jspecify.annotations.NullMarked;
