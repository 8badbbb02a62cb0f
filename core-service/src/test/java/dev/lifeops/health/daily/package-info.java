/** Tests of the picture of single days. */
@NullMarked
package dev.lifeops.health.daily;

import org.jspecify.annotations.NullMarked;
