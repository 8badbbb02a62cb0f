/** The files that banks give: what kind one is, and what its lines say. */
@NullMarked
package dev.lifeops.statements.files;

import org.jspecify.annotations.NullMarked;
