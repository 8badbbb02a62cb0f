/** Where money went and came from, each figure with the lines it is the sum of. */
@NullMarked
package dev.lifeops.finance.reports;

import org.jspecify.annotations.NullMarked;
