/** Tests of receipts, with a worker of their own that does as it is told. */
@NullMarked
package dev.lifeops.receipts;

import org.jspecify.annotations.NullMarked;
