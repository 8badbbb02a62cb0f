/** Tests of the fence around the worker. */
@NullMarked
package dev.lifeops.receipts.worker;

import org.jspecify.annotations.NullMarked;
