/** Tests of what comes back by itself. */
@NullMarked
package dev.lifeops.finance.recurring;

import org.jspecify.annotations.NullMarked;
