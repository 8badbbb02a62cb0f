/** What was spent and received each day, kept in sums so that nobody has to count a life of lines. */
@NullMarked
package dev.lifeops.finance.sums;

import org.jspecify.annotations.NullMarked;
