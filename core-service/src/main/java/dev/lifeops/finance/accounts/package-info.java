/** Where money lies, and how much of it lay there on each day. */
@NullMarked
package dev.lifeops.finance.accounts;

import org.jspecify.annotations.NullMarked;
