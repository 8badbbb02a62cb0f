/** Parts amounts among people to the last coin, and finds the payments that settle; reckoning alone, nothing is stored. */
@NullMarked
package dev.lifeops.sharing.parting;

import org.jspecify.annotations.NullMarked;
