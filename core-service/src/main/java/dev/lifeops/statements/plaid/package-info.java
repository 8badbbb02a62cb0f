/** The fence around Plaid: link tokens, items, and what comes from there. */
@NullMarked
package dev.lifeops.statements.plaid;

import org.jspecify.annotations.NullMarked;
