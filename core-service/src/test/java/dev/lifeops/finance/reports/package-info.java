@NullMarked
package dev.lifeops.finance.reports;

import org.jspecify.annotations.NullMarked;
