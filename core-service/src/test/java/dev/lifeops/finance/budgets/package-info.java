/** Tests of budgets. */
@NullMarked
package dev.lifeops.finance.budgets;

import org.jspecify.annotations.NullMarked;
