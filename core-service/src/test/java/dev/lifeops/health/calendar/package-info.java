/** Tests of days and time zones. */
@NullMarked
package dev.lifeops.health.calendar;

import org.jspecify.annotations.NullMarked;
