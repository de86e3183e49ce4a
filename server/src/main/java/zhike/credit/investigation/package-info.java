/** What was found out about a customer before they are trusted. */
@NullMarked
package zhike.credit.investigation;

import org.jspecify.annotations.NullMarked;
