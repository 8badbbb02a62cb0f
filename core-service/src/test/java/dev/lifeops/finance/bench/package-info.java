/** Measures how fast money is listed, reported and decided on, on books as large as those of a household become. */
@NullMarked
package dev.lifeops.finance.bench;

import org.jspecify.annotations.NullMarked;
