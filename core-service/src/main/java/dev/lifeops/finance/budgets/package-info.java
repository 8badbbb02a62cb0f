/** What a person means to spend on what, a month, and how it goes. */
@NullMarked
package dev.lifeops.finance.budgets;

import org.jspecify.annotations.NullMarked;
