/** The currency a person thinks in, and what one currency is worth in another on a day. */
@NullMarked
package dev.lifeops.finance.currencies;

import org.jspecify.annotations.NullMarked;
