/** What people wrote down and what banks tell of the same purchase, found and joined. */
@NullMarked
package dev.lifeops.statements.matching;

import org.jspecify.annotations.NullMarked;
