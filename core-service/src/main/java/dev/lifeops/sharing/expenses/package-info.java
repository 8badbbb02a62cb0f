/** What groups share: expenses and who bears what of them, payments that settle, and currencies that are converted. */
@NullMarked
package dev.lifeops.sharing.expenses;

import org.jspecify.annotations.NullMarked;
