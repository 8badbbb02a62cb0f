@NullMarked
package dev.lifeops.takeout;

import org.jspecify.annotations.NullMarked;
