/** What a person's money came to, and how it flowed. */
@NullMarked
package dev.lifeops.finance.worth;

import org.jspecify.annotations.NullMarked;
