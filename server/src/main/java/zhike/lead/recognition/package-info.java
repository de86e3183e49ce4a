/** Recognition of a new customer: the dossier from the six principles to the archive. */
@NullMarked
package zhike.lead.recognition;

import org.jspecify.annotations.NullMarked;
