/** Tests of the picture of people's health. */
@NullMarked
package dev.lifeops.health;

import org.jspecify.annotations.NullMarked;
