/** Take-outs are taken in: checked, stored as their new owner's, all of each or nothing. */
@NullMarked
package dev.lifeops.takeout.intake;

import org.jspecify.annotations.NullMarked;
