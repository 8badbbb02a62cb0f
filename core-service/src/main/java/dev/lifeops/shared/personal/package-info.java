/** Which rows are whose: what a person takes along, and what goes when they go. */
@NullMarked
package dev.lifeops.shared.personal;

import org.jspecify.annotations.NullMarked;
