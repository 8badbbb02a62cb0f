@NullMarked
package dev.lifeops.finance.prices;

import org.jspecify.annotations.NullMarked;
