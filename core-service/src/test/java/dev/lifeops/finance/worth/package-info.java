/** Tests of net worth and cash flow. */
@NullMarked
package dev.lifeops.finance.worth;

import org.jspecify.annotations.NullMarked;
