/** What money came in, went out and moved, to the last line; what adds up, and what changed about it. */
@NullMarked
package dev.lifeops.finance.ledger;

import org.jspecify.annotations.NullMarked;
