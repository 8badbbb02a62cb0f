/** What a person saves for, and whether it will be there in time. */
@NullMarked
package dev.lifeops.finance.goals;

import org.jspecify.annotations.NullMarked;
