/** Groups that people kept in Splitwise. */
@NullMarked
package dev.lifeops.imports.splitwise;

import org.jspecify.annotations.NullMarked;
