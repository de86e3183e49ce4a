/** What the API says about itself, for people and for the programs that are written from it. */
@NullMarked
package zhike.platform.description;

import org.jspecify.annotations.NullMarked;
