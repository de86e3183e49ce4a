/** One box: any part of a name, pinyin, initials, phone, number, contact, address, text. */
@NullMarked
package zhike.customer.search;

import org.jspecify.annotations.NullMarked;
