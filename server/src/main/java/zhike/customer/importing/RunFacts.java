package zhike.customer.importing;

import zhike.access.Viewer;

import java.time.Instant;

/** What is the same for a whole run. @param name of the file, as the timeline tells it */
record RunFacts(long importId, String name, Viewer viewer, Policy policy, Instant now) {}
