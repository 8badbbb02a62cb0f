@NullMarked
package dev.lifeops.statements.matching;

import org.jspecify.annotations.NullMarked;
