package zhike.lead.giving;

import org.jspecify.annotations.Nullable;

import zhike.identity.Named;

import java.time.Instant;

/**
 * Why somebody was given a lead.
 *
 * @param territory null where it is gone
 * @param held how many customers they held just before: for their ability the fewest
 */
record GivenWhy(Instant at, String by, Named person, @Nullable String territory, int held) {}
