/** The files receipts come as: told by their bytes, and shown without the place where they were taken. */
@NullMarked
package dev.lifeops.receipts.picture;

import org.jspecify.annotations.NullMarked;
