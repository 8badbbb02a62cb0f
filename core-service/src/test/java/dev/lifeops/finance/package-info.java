/** Tests of transactions. */
@NullMarked
package dev.lifeops.finance;

import org.jspecify.annotations.NullMarked;
