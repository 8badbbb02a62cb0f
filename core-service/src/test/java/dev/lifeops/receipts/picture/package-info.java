/** Tests of what a picture shows and hides. */
@NullMarked
package dev.lifeops.receipts.picture;

import org.jspecify.annotations.NullMarked;
