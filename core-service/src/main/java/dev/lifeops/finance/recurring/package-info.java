/** What comes back by itself: subscriptions, bills and salaries, found in the transactions of the past. */
@NullMarked
package dev.lifeops.finance.recurring;

import org.jspecify.annotations.NullMarked;
