/** Tests of the sums. */
@NullMarked
package dev.lifeops.finance.sums;

import org.jspecify.annotations.NullMarked;
