/** The organisation tree: company, branches, departments, teams. */
@NullMarked
package zhike.identity.unit;

import org.jspecify.annotations.NullMarked;
