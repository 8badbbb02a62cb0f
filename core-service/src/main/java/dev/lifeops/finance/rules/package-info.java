/** What a person has decided once for all transactions to come: rules in order, told before and after. */
@NullMarked
package dev.lifeops.finance.rules;

import org.jspecify.annotations.NullMarked;
