/** Which day it is for a person. */
@NullMarked
package dev.lifeops.finance.calendar;

import org.jspecify.annotations.NullMarked;
