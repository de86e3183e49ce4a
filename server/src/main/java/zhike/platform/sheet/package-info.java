/**
 * Tables in and out: spreadsheets and separated text of any encoding, read and written row by row.
 */
@NullMarked
package zhike.platform.sheet;

import org.jspecify.annotations.NullMarked;
