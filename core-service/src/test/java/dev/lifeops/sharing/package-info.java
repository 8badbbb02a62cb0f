@NullMarked
package dev.lifeops.sharing;

import org.jspecify.annotations.NullMarked;
