/** Tests of goals. */
@NullMarked
package dev.lifeops.finance.goals;

import org.jspecify.annotations.NullMarked;
