@NullMarked
package dev.lifeops.statements;

import org.jspecify.annotations.NullMarked;
