/** What services that tell of bank accounts have in common: what they are asked, what they answer, how they fail. */
@NullMarked
package dev.lifeops.statements.banks;

import org.jspecify.annotations.NullMarked;
