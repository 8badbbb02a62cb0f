/** What things cost by the kilogram, litre or piece, over time and from shop to shop. */
@NullMarked
package dev.lifeops.finance.prices;

import org.jspecify.annotations.NullMarked;
